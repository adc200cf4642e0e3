// The values behind the names that conditions and texts may use, for one dossier at one moment.
import { isRepresented, ORIGIN } from '../dossier/dossier.ts';
import type { Dossier, Occurrence } from '../dossier/dossier.ts';
import type { Value } from '../dossier/value.ts';
import type { Plan } from '../plan/plan.ts';
import { localDate } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { remembered } from './remembered.ts';
import { stateInExpression } from './scope.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Everything but deadlines: these are what deadlines themselves are worked out from. */
export const baseValues = remembered(valuesNow);

function valuesNow(plan: Plan, dossier: Dossier, now: Instant): Values {
  const { organisation } = plan;
  const today = localDate(now, organisation.timeZone);
  const values: Record<string, unknown> = {
    agreements: agreementCounts(dossier, today),
    approvals: each(Object.keys(plan.approvals), (name) => isApproved(plan, dossier, name)),
    event: each(namesIn(plan).events, (name) => occurrences(dossier.events[name])),
    state: stateValues(plan, dossier),
    letter: each(Object.keys(plan.letters), (name) => sendings(dossier.letters[name])),
    participant: each(Object.keys(plan.participants), (name) => dossier.participants[name]?.[0] ?? null),
    linked: linkedCounts(dossier),
    organisation: {
      name: organisation.name,
      phone: organisation.contact.phone,
      email: organisation.contact.email,
    },
    complainant: {
      language: dossier.language,
      name: plan.filing.name === null ? null : (dossier.data[plan.filing.name] ?? null),
      represented: isRepresented(dossier),
    },
    number: dossier.number,
    channel: dossier.channel,
    outcome: dossier.outcome,
    receipt: dossier.receipt,
    opened: dossier.opened,
    closed: dossier.closed,
    now,
    today,
  };
  values.data = dataWithComputed(plan, dossier.data, values);
  return values;
}

/** Answers with the computed fields among them; a field that reads itself stays empty. */
export function dataWithComputed(
  plan: Plan,
  data: Readonly<Record<string, Value>>,
  values: Record<string, unknown>,
): object {
  const all: Record<string, unknown> = { ...data };
  for (const field of Object.values(plan.fields)) {
    const { compute, name } = field;
    if (!compute) continue;
    let busy = false;
    Object.defineProperty(all, name, {
      enumerable: true,
      get() {
        if (busy) return null;
        busy = true;
        const value = compute.run(values);
        busy = false;
        return value;
      },
    });
  }
  return all;
}

interface Names {
  readonly events: readonly string[];
  /** Paths, each with its name inside an expression. */
  readonly states: readonly (readonly [string, string])[];
}

const names = new WeakMap<Plan, Names>();

function namesIn(plan: Plan): Names {
  const known = names.get(plan);
  if (known) return known;
  const states = Object.values(plan.lifecycle.states).flatMap((state) => state.events);
  const found: Names = {
    events: [...new Set([...plan.lifecycle.everywhere, ...states].map((event) => event.name))],
    states: Object.keys(plan.lifecycle.states).map((path) => [path, stateInExpression(path)] as const),
  };
  names.set(plan, found);
  return found;
}

function each<T>(names: readonly string[], value: (name: string) => T): Record<string, T> {
  const record: Record<string, T> = {};
  for (const name of names) record[name] = value(name);
  return record;
}

const NEVER = Object.freeze({ count: 0, first: null, last: null });

function occurrences(list: readonly Occurrence[] | undefined): object {
  if (!list) return NEVER;
  return { count: list.length, first: list[0]?.happened ?? null, last: list.at(-1)?.happened ?? null };
}

const NOT_SENT = Object.freeze({ count: 0, sent: null });

function sendings(list: readonly Instant[] | undefined): object {
  return list ? { count: list.length, sent: list.at(-1) ?? null } : NOT_SENT;
}

const NOT_ENTERED = Object.freeze({ active: false, visits: 0, entered: null });

function stateValues(plan: Plan, dossier: Dossier): object {
  const record: Record<string, object> = {};
  for (const [path, name] of namesIn(plan).states) {
    const visits = dossier.visits[path];
    record[name] = visits
      ? {
          active: dossier.states.includes(path),
          visits: visits.length,
          entered: visits.at(-1)?.from ?? null,
        }
      : NOT_ENTERED;
  }
  return record;
}

function agreementCounts(dossier: Dossier, today: string): object {
  const standing = dossier.agreements.filter((agreement) => agreement.dropped === null);
  const open = standing.filter((agreement) => agreement.done === null);
  return {
    count: standing.length,
    open: open.length,
    done: standing.length - open.length,
    overdue: open.filter((agreement) => agreement.due < today).length,
  };
}

function linkedCounts(dossier: Dossier): object {
  const counts: Record<string, { count: number; open: number; outcome: string | null }> = {};
  if (dossier.origin) counts[ORIGIN] = { count: 1, open: 1, outcome: null };
  for (const link of dossier.links) {
    const count = (counts[link.relation] ??= { count: 0, open: 0, outcome: null });
    count.count += 1;
    if (link.outcome === null) count.open += 1;
    else count.outcome = link.outcome;
  }
  return counts;
}

/** Whether enough of those who must have agreed on the text as it stands, and nobody with a veto refused. */
export function isApproved(plan: Plan, dossier: Dossier, name: string): boolean {
  const approval = plan.approvals[name];
  if (!approval) return false;
  const asked = askedFor(dossier, approval.by);
  const isEmpty = (place: string) =>
    place !== 'complainant' && (dossier.participants[place] ?? []).length === 0;
  if (approval.need === 'all' && approval.by.some(isEmpty)) return false;
  const given = new Set((dossier.approvals[name] ?? []).map((each) => each.by));
  const agreed = asked.filter((who) => given.has(who)).length;
  const need =
    approval.need === 'all'
      ? asked.length
      : approval.need === 'majority'
        ? Math.floor(asked.length / 2) + 1
        : approval.need;
  return asked.length > 0 && agreed >= need;
}

/** Who is asked to agree: every person that fills one of these places, and the complainant. */
export function askedFor(dossier: Dossier, by: readonly string[]): string[] {
  return [
    ...new Set(
      by.flatMap((name) => (name === 'complainant' ? ['complainant'] : (dossier.participants[name] ?? []))),
    ),
  ];
}
