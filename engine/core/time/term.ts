// Terms: from a start and a rule to the moment at which something is due.
import type { Calendar } from './calendar.ts';
import { addMonths, dateOf, dayOfMonth } from './local-date.ts';
import type { ClockUnit, Span, SpanUnit } from './span.ts';
import { isClockUnit } from './span.ts';
import type { Instant } from './temporal.ts';
import { atLocalTime, endOfDay, instantOf, localDay, localTime, secondsOf } from './temporal.ts';
import { nthWorkingDay } from './working-days.ts';
import { addWorkingSeconds } from './working-time.ts';

export type Term = {
  readonly span: Span;
  readonly calendar: Calendar;
  /** Whether day one is the day after the start (the usual way) or the start's own day; counts for spans in days. */
  readonly count?: 'from-next-day' | 'from-same-day';
  /** At the exact time of day, at the end of the day, or at `HH:MM`; spans on the clock end exactly, others with the day. */
  readonly ends?: string;
  /** Where an end on a free day goes; a term counted back is never moved to a later day. */
  readonly roll?: 'none' | 'next-working-day' | 'previous-working-day';
  /** `HH:MM`: a start after this time counts as one on the next day; for spans in days. */
  readonly cutOff?: string;
  /** So many working days must lie within the term, or it is made longer. */
  readonly contains?: number;
  /** `backward` counts back from a later moment. */
  readonly direction?: 'forward' | 'backward';
};

/** `nominal` is where counting ends, `due` is that after rolling and what the term must contain. */
export type DueMoments = { readonly nominal: Instant; readonly due: Instant };

/** Computes when a term ends that starts at a moment; throws a RangeError for an end after the year 9999. */
export function computeTerm(start: Instant, term: Term): DueMoments {
  const nominal = isClockUnit(term.span.unit)
    ? endOn(elapse(start, { ...term.span, unit: term.span.unit }, term), term)
    : onDay(countDays(startDay(start, term), term), term, localTime(start, term.calendar.timeZone));
  return { nominal, due: settle(nominal, term, leastDay(start, term)) };
}

/** How the ends of a term are placed within their day. */
export function endsOf(term: Term): string {
  return term.ends ?? (isClockUnit(term.span.unit) ? 'exact' : 'end-of-day');
}

/** The moment on a day at which the term ends; `clock` is the time of day of an exact end. */
export function onDay(day: number, term: Term, clock: string): Instant {
  const ends = endsOf(term);
  if (ends === 'end-of-day') return endOfDay(dateOf(day), term.calendar.timeZone);
  return atLocalTime(dateOf(day), ends === 'exact' ? clock : ends, term.calendar.timeZone);
}

/** Rolls a counted end off a free day, after moving it to the least day (as a day number) where that lies further. */
export function settle(nominal: Instant, term: Term, least?: number): Instant {
  const zone = term.calendar.timeZone;
  const day = localDay(nominal, zone);
  const further = isBackward(term) ? Math.min(day, least ?? day) : Math.max(day, least ?? day);
  const end = rolled(further, term);
  return end === day ? nominal : onDay(end, term, localTime(nominal, zone));
}

function rolled(day: number, term: Term): number {
  if (term.roll === 'previous-working-day') return nthWorkingDay(term.calendar, day + 1, -1);
  if (term.roll === 'next-working-day' && !isBackward(term)) return nthWorkingDay(term.calendar, day - 1, 1);
  return day;
}

function elapse(start: Instant, span: Span & { unit: ClockUnit }, term: Term): Instant {
  return clockCounters[span.unit](start, isBackward(term) ? -span.amount : span.amount, term.calendar);
}

const clockCounters: Record<ClockUnit, (start: Instant, amount: number, calendar: Calendar) => Instant> = {
  minute: (start, amount) => instantOf(secondsOf(start) + amount * 60),
  hour: (start, amount) => instantOf(secondsOf(start) + amount * 3600),
  'working hour': (start, amount, calendar) => addWorkingSeconds(calendar, start, amount * 3600),
};

function endOn(moment: Instant, term: Term): Instant {
  const zone = term.calendar.timeZone;
  return endsOf(term) === 'exact' ? moment : onDay(localDay(moment, zone), term, '');
}

function startDay(start: Instant, term: Term): number {
  const zone = term.calendar.timeZone;
  const late =
    term.cutOff !== undefined && !isClockUnit(term.span.unit) && localTime(start, zone) > `${term.cutOff}:00`;
  return localDay(start, zone) + (late ? 1 : 0);
}

function countDays(start: number, term: Term): number {
  const sign = isBackward(term) ? -1 : 1;
  const counter = dayCounters[term.span.unit as Exclude<SpanUnit, ClockUnit>];
  return counter(start, term.span.amount * sign, includedDay(term), term.calendar);
}

type DayCounter = (start: number, amount: number, included: number, calendar: Calendar) => number;

/** Counts days from a start; the amount is negative when counting back, `included` is 0 or one day in that direction. */
const dayCounters: Record<Exclude<SpanUnit, ClockUnit>, DayCounter> = {
  day: (start, amount, included) => start + amount - included,
  week: (start, amount, included) => start + 7 * amount - included,
  'working day': (start, amount, included, calendar) => nthWorkingDay(calendar, start - included, amount),
  month: (start, amount, included) => monthsOn(start, amount, included),
  year: (start, amount, included) => monthsOn(start, 12 * amount, included),
};

/** A month that has no such date is over at its last day, which then is not taken off once more. */
function monthsOn(start: number, months: number, included: number): number {
  const end = addMonths(start, months);
  return included > 0 && dayOfMonth(end) < dayOfMonth(start) ? end : end - included;
}

function leastDay(start: Instant, term: Term): number | undefined {
  if (!term.contains) return undefined;
  return nthWorkingDay(
    term.calendar,
    startDay(start, term) - includedDay(term),
    isBackward(term) ? -term.contains : term.contains,
  );
}

function includedDay(term: Term): number {
  return term.count === 'from-same-day' ? (isBackward(term) ? -1 : 1) : 0;
}

function isBackward(term: Term): boolean {
  return term.direction === 'backward';
}
