// Moments, local clock times and time zones; nothing else touches the time library.
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.ts';
import { dateOf, dayIn, dayOf, digitsIn, twoDigits } from './local-date.ts';

/** A moment as ISO-8601 text in UTC, to the whole second: `2026-04-24T15:00:00Z`. */
export type Instant = string;

const MOMENT =
  /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads `2026-04-24T17:00` or `2026-04-24` (the start of that day) in a zone, or a full moment with its own offset;
 * null when the text is no moment. A time that the clock skips becomes the time shown then; one shown twice, the first.
 */
export function localInstant(text: string, zone: string): Instant | null {
  const match = MOMENT.exec(text);
  if (match === null) return null;
  try {
    if (match.groups?.offset) return instantOf(secondsOf(text));
    return fromZoned(Temporal.PlainDateTime.from(text).toZonedDateTime(zone));
  } catch (error) {
    if (error instanceof RangeError && isTimeZone(zone)) return null;
    throw error;
  }
}

/** Says whether the text names a time zone of the IANA database, such as `Europe/Amsterdam`. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** The moment in whole seconds since 1970; throws a RangeError when the text is no moment. */
export function secondsOf(instant: Instant): number {
  const seconds = isPlain(instant) ? plainSeconds(instant) : NaN;
  return Number.isNaN(seconds)
    ? Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000)
    : seconds;
}

/** Not a number for what is no moment as `instantOf` writes it. */
function plainSeconds(text: Instant): number {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return NaN;
  const time = timeIn(text, 11) + digitsIn(text, 17);
  return digitsIn(text, 17) < 60 ? dayIn(text) * DAY + time : NaN;
}

/** The seconds since midnight of the `HH:MM` that stands there; not a number when it is no time. */
function timeIn(text: string, at: number): number {
  const hours = digitsIn(text, at);
  const minutes = digitsIn(text, at + 3);
  return hours < 24 && minutes < 60 ? hours * 3600 + minutes * 60 : NaN;
}

/** The moment that lies this many seconds after 1970; throws a RangeError outside the years 0 to 9999. */
export function instantOf(seconds: number): Instant {
  const day = Math.floor(seconds / DAY);
  return `${dateOf(day)}T${clockText(Math.floor(seconds) - day * DAY)}Z`;
}

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}

/** Compares two moments: negative when the first is earlier, zero when they are the same. */
export function compareInstants(a: Instant, b: Instant): number {
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : a > b ? 1 : 0;
  return secondsOf(a) - secondsOf(b);
}

/** Whether the moment is written as `instantOf` writes it: such moments sort as texts do. */
export function isPlain(instant: Instant): boolean {
  return instant.length === 20 && instant.endsWith('Z');
}

/** The date on the wall calendar of the zone at this moment. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return dateOf(localDay(instant, zone));
}

/** The number of the day on the wall calendar of the zone at this moment. */
export function localDay(instant: Instant, zone: string): number {
  return Math.floor(wallSeconds(instant, zone) / DAY);
}

/** The time on the wall clock of the zone at this moment, as `HH:MM:SS`. */
export function localTime(instant: Instant, zone: string): string {
  const seconds = wallSeconds(instant, zone);
  return clockText(seconds - Math.floor(seconds / DAY) * DAY);
}

/** The moment at which the wall clock shows this time (`HH:MM` or `HH:MM:SS`) on this date. */
export function atLocalTime(date: LocalDate, time: string, zone: string): Instant {
  const seconds = time.length === 8 && time[5] === ':' ? digitsIn(time, 6) : time.length === 5 ? 0 : NaN;
  const shown = dayOf(date) * DAY + (time[2] === ':' && seconds < 60 ? timeIn(time, 0) + seconds : NaN);
  const offset = steadyOffset(shown, zone);
  if (offset !== null) return instantOf(shown - offset);
  return fromZoned(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone));
}

/** How far the clock is ahead of UTC, in seconds, where it does not change from a day before to a day after; else null. */
function steadyOffset(shown: number, zone: string): number | null {
  if (Number.isNaN(shown)) return null;
  const offset = offsetAt(shown - DAY, zone);
  return offset === offsetAt(shown + DAY, zone) ? offset : null;
}

/** The first moment of the date. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return atLocalTime(date, '00:00', zone);
}

/** The last whole second of the date. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  const next = dayOf(date) + 1;
  const offset = steadyOffset(next * DAY, zone);
  if (offset !== null) return instantOf(next * DAY - offset - 1);
  return instantOf(secondsOf(startOfDay(dateOf(next), zone)) - 1);
}

const DAY = 86_400;

function wallSeconds(instant: Instant, zone: string): number {
  const seconds = secondsOf(instant);
  return seconds + offsetAt(seconds, zone);
}

/** By zone and day: how far the clock is ahead of UTC all that day, in seconds, or null when it changes then. */
const offsets = new Map<string, Map<number, number | null>>();
const MOST_DAYS = 20_000;

function offsetAt(seconds: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known || known.size > MOST_DAYS) offsets.set(zone, (known = new Map()));
  const day = Math.floor(seconds / DAY);
  let offset = known.get(day);
  if (offset === undefined) {
    const atStart = exactOffset(day * DAY, zone);
    known.set(day, (offset = atStart === exactOffset((day + 1) * DAY, zone) ? atStart : null));
  }
  return offset ?? exactOffset(seconds, zone);
}

function exactOffset(seconds: number, zone: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
  );
}

function fromZoned(moment: Temporal.ZonedDateTime): Instant {
  return instantOf(Math.floor(moment.epochMilliseconds / 1000));
}
