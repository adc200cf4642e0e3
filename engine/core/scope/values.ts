// The values behind the names that conditions and texts may use, for one dossier at one moment.
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
    state: Object.fromEntries(namesIn(plan).states.map(([path, name]) => [name, stateValues(dossier, path)])),
    letter: each(Object.keys(plan.letters), (name) => ({
      count: dossier.letters[name]?.length ?? 0,
      sent: dossier.letters[name]?.at(-1) ?? null,
    })),
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
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

function occurrences(list: readonly Occurrence[] | undefined): object {
  return {
    count: list?.length ?? 0,
    first: list?.[0]?.happened ?? null,
    last: list?.at(-1)?.happened ?? null,
  };
}

function stateValues(dossier: Dossier, path: string): object {
  const visits = dossier.visits[path] ?? [];
  return {
    active: dossier.states.includes(path),
    visits: visits.length,
    entered: visits.at(-1)?.from ?? null,
  };
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
  const counts: Record<string, { count: number; open: number }> = {};
  for (const link of dossier.links) {
    const count = (counts[link.relation] ??= { count: 0, open: 0 });
    count.count += 1;
    if (link.outcome === null) count.open += 1;
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
