// Everything that figures count about one dossier, written anew with each change of it.
import { walledIds } from '../access/wall.ts';
import { fullValues } from '../decide/values.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { Value } from '../dossier/value.ts';
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import { momentsOf } from '../due/moment.ts';
import { fieldTypes } from '../fields/index.ts';
import type { Person } from '../people/person.ts';
import type { MomentPlan, Plan } from '../plan/plan.ts';
import { compareInstants, localDate } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { placeName, roleName, wallName } from './fact.ts';
import type { Fact } from './fact.ts';
import { kindOf } from './kinds/index.ts';
import type { Measured } from './kinds/kind.ts';
import { unitOf } from './period.ts';
import { promiseStatus } from './promise.ts';

/**
 * All facts of a dossier at a moment. `people` are those whom a typed name may mean, so that whoever stands
 * behind the wall never counts the dossier. `history` is needed where a promise is judged by an earlier moment.
 */
export function factsOf(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  people: readonly Person[] = [],
  history?: readonly Entry[],
): Fact[] {
  const values = fullValues(plan, dossier, { now, people, link: '' }, 'system');
  const dues = dueDates(plan, dossier, now);
  const dueOf = (deadline: string) => dues.filter((due) => due.deadline === deadline).at(-1)?.due ?? null;
  const measured: Measured = {
    plan,
    data: values.data as Readonly<Record<string, Value>>,
    values,
    moments: (moment) => momentsOf(moment, { plan, dossier, now, dueOf }),
  };
  const facts = [
    ...ownFacts(dossier),
    ...fieldFacts(measured),
    ...deadlineFacts(plan, dues),
    ...promiseFacts(plan, dossier, now, history),
    ...roleFacts(plan, dossier, people),
    ...metricFacts(measured, dossier),
    ...wallFacts(plan, dossier, now, people),
  ];
  return [...new Map(facts.map((fact) => [JSON.stringify([fact.name, fact.value]), fact])).values()];
}

function ownFacts(dossier: Dossier): Fact[] {
  const inner = dossier.states.filter(
    (state) => !dossier.states.some((other) => other.startsWith(`${state}.`)),
  );
  return [
    { name: 'channel', value: dossier.channel },
    ...inner.map((state) => ({ name: 'state', value: state })),
    ...(dossier.outcome === null ? [] : [{ name: 'outcome', value: dossier.outcome }]),
  ];
}

function fieldFacts({ plan, data }: Measured): Fact[] {
  return Object.values(plan.fields).flatMap((field) => {
    const type = fieldTypes[field.type];
    if (field.personal || type.personal) return [];
    const counted = type.facts(data[field.name] ?? null, field);
    const name = `field:${field.name}`;
    if (counted === null) return [];
    if (typeof counted === 'number') return [{ name, value: String(counted), number: counted }];
    return counted.map((value) => ({ name, value }));
  });
}

/** With several clocks, the worst counts. */
function deadlineFacts(plan: Plan, dues: readonly Due[]): Fact[] {
  return Object.keys(plan.deadlines).flatMap((deadline) => {
    const own = dues.filter((due) => due.deadline === deadline).map(statusOf);
    const value = ['missed', 'running', 'late', 'met'].find((status) => own.includes(status));
    return value === undefined ? [] : [{ name: `deadline:${deadline}`, value }];
  });
}

function statusOf({ status, recordedLate }: Due): string {
  if (status === 'paused') return 'running';
  return status === 'met' && recordedLate ? 'late' : status;
}

/** Which role the people in a place have, of those that the place is for; those who were there last, once it is vacant. */
function roleFacts(plan: Plan, dossier: Dossier, people: readonly Person[]): Fact[] {
  const asked = new Set(Object.values(plan.metrics).flatMap(({ by }) => by));
  return Object.values(plan.participants)
    .filter(({ name }) => asked.has(name) && plan.fields[name] === undefined)
    .flatMap((place) => {
      const now = dossier.participants[place.name] ?? [];
      const who = now.length > 0 ? now : (dossier.past[place.name] ?? []).slice(-1);
      return who.flatMap((id) => {
        const roles = people.find((person) => person.id === id)?.roles ?? [];
        const role = place.roles.find((each) => roles.includes(each));
        return role === undefined ? [] : [{ name: roleName(place.name), value: role }];
      });
    });
}

function promiseFacts(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  history: readonly Entry[] | undefined,
): Fact[] {
  return Object.entries(promiseStatus(plan, dossier, now, history))
    .filter(([, status]) => status !== 'not-applicable')
    .map(([name, status]) => ({ name: `promise:${name}`, value: status }));
}

function metricFacts(measured: Measured, dossier: Dossier): Fact[] {
  const { plan, values } = measured;
  return Object.values(plan.metrics).flatMap((metric) => {
    const at = placed(measured, dossier, metric.at);
    if (at === null || (metric.of && metric.of.run(values) !== true)) return [];
    return [
      { name: placeName(plan, metric), value: at },
      ...kindOf(metric).facts(metric, metric.kind, measured),
    ];
  });
}

/**
 * The first moment counts, so that a dossier never moves from one period to another; what was written down only after its
 * quarter, and so after that was counted, counts when it was written down.
 */
function placed({ plan, moments }: Measured, dossier: Dossier, moment: MomentPlan): string | null {
  const first = moments(moment)[0];
  if (first === undefined) return null;
  const [at, written] = [first, recordedOf(dossier, first)].map((each) =>
    localDate(each, plan.organisation.timeZone),
  );
  if (at === undefined || written === undefined) return null;
  return unitOf(at, 'quarter') < unitOf(written, 'quarter') ? written : at;
}

/** When it was written down that something happened at a moment: with the event of that moment, or with the dossier. */
function recordedOf({ events, opened }: Dossier, happened: Instant): Instant {
  const then = Object.values(events)
    .flat()
    .filter((each) => compareInstants(each.happened, happened) === 0);
  return then.map(({ recorded }) => recorded).sort(compareInstants)[0] ?? opened;
}

/** Whoever stands behind the wall, of this dossier or of one from which it came. */
function wallFacts(plan: Plan, dossier: Dossier, now: Instant, people: readonly Person[]): Fact[] {
  return walledIds(plan, dossier, now, people).map((person) => ({ name: wallName(person), value: '' }));
}
