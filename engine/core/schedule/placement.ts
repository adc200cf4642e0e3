// What a schedule with `each: placement` counts from and may read: who works where, from when until when, and who looks after them.
import { date, text } from '../conditions/shape.ts';
import type { Shape } from '../conditions/shape.ts';
import type { SchedulePlan } from '../plan/plan.ts';
import type { LocalDate } from '../time/local-date.ts';

interface Known {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

/** A placement as formulas know it, by the name `item`. */
export interface PlacementItem {
  readonly client: Known;
  readonly employee: Known;
  /** The id of the person of this house who is their regular contact. */
  readonly contact: string | null;
  readonly start: LocalDate;
  /** The last day. */
  readonly end: LocalDate | null;
}

const known: Shape = {
  kind: 'record',
  fields: { name: text, email: text, phone: text, organisation: text },
};

/** The shape of `item` with `each: placement`. */
export const placementShape: Shape = {
  kind: 'record',
  fields: { client: known, employee: known, contact: text, start: date, end: date },
};

/** A schedule as it is for one placement: counted from its start, and over at its end. */
export function scheduleFor(schedule: SchedulePlan, { start, end }: PlacementItem): SchedulePlan {
  const ends = [end, schedule.until].filter((day) => day !== null).sort();
  return { ...schedule, from: start, until: ends[0] ?? null };
}
