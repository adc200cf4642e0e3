// The items of a deadline with `each`: people, agreed actions or the items of a list, each with a clock of its own.
import type { Agreement, Dossier } from '../dossier/dossier.ts';
import type { Item } from '../dossier/value.ts';
import type { DeadlinePlan, Plan } from '../plan/plan.ts';
import { endOfDay } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { asMoment } from './moment.ts';

export interface DueItem {
  /** Null for a deadline without `each`. */
  readonly id: string | null;
  readonly value: unknown;
  readonly moments: Readonly<Record<string, Instant | null>>;
  readonly person: string | null;
  /** The place that this person fills. */
  readonly place: string | null;
}

const ONLY: readonly DueItem[] = [{ id: null, value: null, moments: {}, person: null, place: null }];

/** Gives the items that each have a clock; one nameless item for a deadline without `each`. */
export function itemsOf(plan: Plan, dossier: Dossier, deadline: DeadlinePlan): readonly DueItem[] {
  const { each } = deadline;
  if (each === null) return ONLY;
  if (each === 'agreements')
    return dossier.agreements
      .filter((agreement) => agreement.dropped === null)
      .map((agreement) => agreementItem(plan, agreement));
  if (plan.participants[each])
    return (dossier.past[each] ?? []).map((person) => ({
      id: person,
      value: person,
      moments: {},
      person,
      place: each,
    }));
  const list = dossier.data[each];
  return Array.isArray(list) ? (list as Item[]).map((item, index) => listItem(plan, item, index)) : [];
}

function agreementItem(plan: Plan, agreement: Agreement): DueItem {
  return {
    id: agreement.id,
    value: agreementValues(agreement),
    moments: {
      due: endOfDay(agreement.due, plan.calendar.timeZone),
      done: agreement.done,
      agreed: agreement.agreed,
    },
    person: null,
    place: null,
  };
}

/** An agreed action as conditions and texts see it. */
export function agreementValues(agreement: Agreement): Record<string, unknown> {
  const { what, owner, due, evidence } = agreement;
  return { what, owner, due, done: agreement.done !== null, evidence };
}

function listItem(plan: Plan, item: Item, index: number): DueItem {
  const moments = Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, asMoment(value, plan)]),
  );
  return { id: String(index), value: item, moments, person: null, place: null };
}
