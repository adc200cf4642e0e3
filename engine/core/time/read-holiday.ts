// Reads one holiday rule as its author wrote it.
import type { CalendarProblem } from './calendar-problem.ts';
import { calendarProblem } from './calendar-problem.ts';
import type { HolidaySource } from './calendar-source.ts';
import { WEEKDAYS } from './calendar-source.ts';
import type { Holiday, HolidayDay } from './calendar.ts';
import { isLocalDate } from './local-date.ts';

/** A holiday that does not know yet whose working week it follows. */
export type HolidayRule = Omit<Holiday, 'week'>;

/** Reads a rule; null, and a problem, when it says no day or impossible years. */
export function readHoliday(
  id: string,
  source: HolidaySource,
  path: (string | number)[],
  problems: CalendarProblem[],
): HolidayRule | null {
  if (source.on !== undefined && !isLocalDate(`2024-${source.on}`)) {
    problems.push(calendarProblem('impossible-date', [...path, 'on'], { name: source.on, shape: '04-27' }));
    return null;
  }
  const day = readDay(source);
  if (!day) {
    problems.push(calendarProblem('unclear-holiday', path, { name: id }));
    return null;
  }
  const { 'first-year': first, 'last-year': last = Infinity, every = 1 } = source;
  if ((first ?? 0) > last || every < 1 || (every > 1 && first === undefined)) {
    problems.push(calendarProblem('impossible-years', path, { name: id }));
    return null;
  }
  return {
    day,
    ifSaturday: source['if-saturday'],
    ifSunday: source['if-sunday'],
    firstYear: first ?? 0,
    lastYear: Math.min(last, 9999),
    every,
  };
}

function readDay(source: HolidaySource): HolidayDay | null {
  const { on, easter, nth, weekday, month } = source;
  const byWeekday = nth !== undefined || weekday !== undefined || month !== undefined;
  if ([on !== undefined, easter !== undefined, byWeekday].filter(Boolean).length !== 1) return null;
  if (on !== undefined) return { kind: 'fixed', month: Number(on.slice(0, 2)), day: Number(on.slice(3)) };
  if (easter !== undefined) return between(easter, -200, 250) ? { kind: 'easter', offset: easter } : null;
  if (nth === undefined || weekday === undefined || month === undefined) return null;
  if (nth === 0 || !between(nth, -5, 5) || !between(month, 1, 12)) return null;
  return { kind: 'weekday', nth, weekday: WEEKDAYS.indexOf(weekday) + 1, month };
}

function between(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
