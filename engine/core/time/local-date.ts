// Dates on the wall calendar, and the day numbers with which they are counted.

/** A date on the wall calendar: `2026-04-24`. */
export type LocalDate = string;

const DAY = 86_400_000;

/** Says whether the text is a date that exists, written as YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The number of days since 1970-01-01; throws a RangeError when the text is no date. */
export function dayOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`"${date}" is not a date written as YYYY-MM-DD.`);
  return Date.parse(date) / DAY;
}

/** The date of a day number; throws a RangeError outside the years 0 to 9999. */
export function dateOf(day: number): LocalDate {
  const text = new Date(day * DAY).toISOString();
  if (text.length !== 24) throw new RangeError(`The date ${text} lies outside the years 0 to 9999.`);
  return text.slice(0, 10);
}

/** The day number of a date given by its parts; months count from 1 and may lie outside the year. */
export function dayFrom(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / DAY;
}

/** The year in which a day falls. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The weekday of a day: 1 for Monday up to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same date some months further, or the last day of that month when it has no such date. */
export function addMonths(day: number, months: number): number {
  const month = new Date(day * DAY).getUTCMonth() + 1 + months;
  const first = dayFrom(yearOf(day), month, 1);
  const length = dayFrom(yearOf(day), month + 1, 1) - first;
  return first + Math.min(dayOfMonth(day), length) - 1;
}

/** The day of the month, from 1. */
export function dayOfMonth(day: number): number {
  return new Date(day * DAY).getUTCDate();
}
