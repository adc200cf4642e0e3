// The moments at which the calendar opens a dossier: counted from the first day, so that none drifts.
import type { SchedulePlan } from '../plan/plan.ts';
import type { Calendar } from '../time/calendar.ts';
import { addMonths, dateOf, dayOf } from '../time/local-date.ts';
import type { Span, SpanUnit } from '../time/span.ts';
import { atLocalTime, compareInstants, localDate } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { nthWorkingDay } from '../time/working-days.ts';

const MOST = 20_000;

/** The moments of a schedule after one moment, up to and with another, in order. */
export function occasionsBetween(
  schedule: SchedulePlan,
  calendar: Calendar,
  after: Instant,
  until: Instant,
): Instant[] {
  const found: Instant[] = [];
  const since = dayOf(localDate(after, calendar.timeZone)) - 1;
  for (const at of occasions(schedule, calendar, since)) {
    if (compareInstants(at, until) > 0) break;
    if (compareInstants(at, after) > 0) found.push(at);
  }
  return found;
}

/** The first moments of a schedule at or after a moment, at most so many. */
export function nextOccasions(
  schedule: SchedulePlan,
  calendar: Calendar,
  from: Instant,
  count: number,
): Instant[] {
  const found: Instant[] = [];
  for (const at of occasions(schedule, calendar)) {
    if (found.length >= count) break;
    if (compareInstants(at, from) >= 0) found.push(at);
  }
  return found;
}

function* occasions(schedule: SchedulePlan, calendar: Calendar, since = -Infinity): Generator<Instant> {
  const begin = dayOf(schedule.from);
  const { after } = schedule;
  const first = after === null ? begin : counters[after.unit](begin, after.amount, calendar);
  const last = schedule.until === null ? Infinity : dayOf(schedule.until);
  const { amount, unit } = spanOf(schedule.every);
  const dayAfter = counters[unit];
  for (let count = 0; count < MOST; count += 1) {
    const day = count === 0 ? first : dayAfter(first, count * amount, calendar);
    if (day > last) return;
    if (day >= since) yield atLocalTime(dateOf(day), schedule.at, calendar.timeZone);
  }
}

function spanOf(every: SchedulePlan['every']): Span {
  if (typeof every !== 'string') return every;
  return every === 'quarter' ? { amount: 3, unit: 'month' } : { amount: 1, unit: every };
}

/** A schedule counts in days or longer; shorter spans were refused when it was compiled. */
function never(): number {
  throw new RangeError('A schedule counts in days or longer.');
}

type Counter = (first: number, amount: number, calendar: Calendar) => number;

const counters: Readonly<Record<SpanUnit, Counter>> = {
  minute: never,
  hour: never,
  'working hour': never,
  day: (first, amount) => first + amount,
  'working day': (first, amount, calendar) => nthWorkingDay(calendar, first, amount),
  week: (first, amount) => first + 7 * amount,
  month: (first, amount) => addMonths(first, amount),
  year: (first, amount) => addMonths(first, 12 * amount),
};
