// Working days of a calendar: which they are, and counting along them in either direction.
import type { Calendar } from './calendar.ts';
import { holidaysAround } from './holidays.ts';
import { dateOf, dayFrom, dayOf, weekdayOf, yearOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** A year's working days in order, and for each day of the year how many there have been up to and with it. */
type Year = { first: number; working: readonly number[]; upTo: Uint16Array };

const years = new WeakMap<Calendar, Map<number, Year>>();

/** Says whether people work on this date. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return isWorking(calendar, dayOf(date));
}

/** The first working day after this date. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return dateOf(nthWorkingDay(calendar, dayOf(date), 1));
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` is the earlier. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  return countWorkingDays(calendar, dayOf(from), dayOf(to));
}

/** Says whether people work on the day with this number. */
export function isWorking(calendar: Calendar, day: number): boolean {
  const year = yearTable(calendar, yearOf(day));
  const index = day - year.first;
  return year.upTo[index]! > (index === 0 ? 0 : year.upTo[index - 1]!);
}

/**
 * The n-th working day after a day, or before it when n is negative; n is not zero.
 * Throws a RangeError when it would lie outside the years 0 to 9999.
 */
export function nthWorkingDay(calendar: Calendar, day: number, n: number): number {
  const step = n > 0 ? 1 : -1;
  const start = n > 0 ? day : day - 1;
  let at = yearOf(start);
  let year = yearTable(calendar, at);
  let index = year.upTo[start - year.first]! + n - (n > 0 ? 1 : 0);
  while (index < 0 || index >= year.working.length) {
    if (step > 0) index -= year.working.length;
    at += step;
    if (at < 0 || at > 9999) throw new RangeError(`Calendar "${calendar.name}" has too few working days.`);
    year = yearTable(calendar, at);
    if (step < 0) index += year.working.length;
  }
  return year.working[index]!;
}

/** How many working days lie after one day, up to and with another; negative when the other is the earlier. */
export function countWorkingDays(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - countWorkingDays(calendar, to, from);
  let count = -upTo(calendar, from);
  for (let year = yearOf(from); year < yearOf(to); year += 1)
    count += yearTable(calendar, year).working.length;
  return count + upTo(calendar, to);
}

function upTo(calendar: Calendar, day: number): number {
  const year = yearTable(calendar, yearOf(day));
  return year.upTo[day - year.first]!;
}

/** How many working days a year has. */
export function workingDaysIn(calendar: Calendar, year: number): number {
  return yearTable(calendar, year).working.length;
}

function yearTable(calendar: Calendar, year: number): Year {
  let known = years.get(calendar);
  if (!known) years.set(calendar, (known = new Map()));
  let table = known.get(year);
  if (!table) known.set(year, (table = build(calendar, year)));
  return table;
}

function build(calendar: Calendar, year: number): Year {
  const first = dayFrom(year, 1, 1);
  const after = dayFrom(year + 1, 1, 1);
  const holidays = holidaysAround(calendar, year);
  const exceptions = exceptionsIn(calendar, first, after);
  const working: number[] = [];
  const upTo = new Uint16Array(after - first);
  for (let day = first; day < after; day += 1) {
    const ordinary = calendar.week.includes(weekdayOf(day)) && !holidays.has(day);
    if (exceptions.get(day) ?? ordinary) working.push(day);
    upTo[day - first] = working.length;
  }
  return { first, working, upTo };
}

function exceptionsIn(calendar: Calendar, first: number, after: number): Map<number, boolean> {
  const works = new Map<number, boolean>();
  for (const { closed, open } of calendar.exceptions) {
    for (const [from, to] of closed) {
      for (let day = Math.max(from, first); day <= to && day < after; day += 1) works.set(day, false);
    }
    for (const day of open) works.set(day, true);
  }
  return works;
}
