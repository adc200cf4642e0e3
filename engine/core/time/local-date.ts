// Dates on the wall calendar, and the day numbers with which they are counted.

/** A date on the wall calendar: `2026-04-24`. */
export type LocalDate = string;

const DAY = 86_400_000;

/** Says whether the text is a date that exists, written as YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  return text.length === 10 && !Number.isNaN(dayIn(text));
}

/** The number of days since 1970-01-01; throws a RangeError when the text is no date. */
export function dayOf(date: LocalDate): number {
  const day = date.length === 10 ? dayIn(date) : NaN;
  if (Number.isNaN(day)) throw new RangeError(`"${date}" is not a date written as YYYY-MM-DD.`);
  return day;
}

/** The day number of the date with which a text begins; not a number when that date does not exist. */
export function dayIn(text: string): number {
  if (text[4] !== '-' || text[7] !== '-') return NaN;
  const year = digitsIn(text, 0) * 100 + digitsIn(text, 2);
  const month = digitsIn(text, 5);
  const date = digitsIn(text, 8);
  const isDate = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
  return isDate ? dayNumber(year, month, date) : NaN;
}

/** The number that two digits of a text make; not a number when they are no digits. */
export function digitsIn(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : NaN;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOf(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (LENGTHS[month - 1] ?? NaN);
}

// Counted in years that begin in March, so that a leap day comes last; 719 468 days lie between March of year 0 and 1970.
const MARCH_0 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

function dayNumber(year: number, month: number, date: number): number {
  const march = month > 2 ? year : year - 1;
  const ordinal = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leaps + ordinal - MARCH_0;
}

/** The date of a day number; throws a RangeError outside the years 0 to 9999. */
export function dateOf(day: number): LocalDate {
  const whole = Math.floor(day) + MARCH_0;
  const era = Math.floor(whole / DAYS_IN_400_YEARS);
  const within = whole - era * DAYS_IN_400_YEARS;
  const years = Math.floor(
    (within - Math.floor(within / 1460) + Math.floor(within / 36_524) - Math.floor(within / 146_096)) / 365,
  );
  const ordinal = within - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ordinal + 2) / 153);
  const date = ordinal - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = years + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Day ${day} lies outside the years 0 to 9999.`);
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** A number below 100 as two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
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
