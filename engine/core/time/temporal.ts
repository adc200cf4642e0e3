// Moments, local clock times and time zones; nothing else touches the time library.
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.ts';
import { dateOf, dayOf } from './local-date.ts';

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
  const time = Date.parse(instant) / 1000;
  if (Number.isInteger(time) && instantOf(time) === instant) return time;
  return Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
}

/** The moment that lies this many seconds after 1970; throws a RangeError outside the years 0 to 9999. */
export function instantOf(seconds: number): Instant {
  const text = new Date(seconds * 1000).toISOString();
  if (text.length !== 24) throw new RangeError(`The moment ${text} lies outside the years 0 to 9999.`);
  return `${text.slice(0, 19)}Z`;
}

/** Compares two moments: negative when the first is earlier, zero when they are the same. */
export function compareInstants(a: Instant, b: Instant): number {
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : a > b ? 1 : 0;
  return secondsOf(a) - secondsOf(b);
}

/** Written as `instantOf` writes them, moments sort as texts do. */
function isPlain(instant: Instant): boolean {
  return instant.length === 20 && instant.endsWith('Z');
}

/** The date on the wall calendar of the zone at this moment. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return wallClock(instant, zone).slice(0, 10);
}

/** The time on the wall clock of the zone at this moment, as `HH:MM:SS`. */
export function localTime(instant: Instant, zone: string): string {
  return wallClock(instant, zone).slice(11, 19);
}

/** The moment at which the wall clock shows this time (`HH:MM` or `HH:MM:SS`) on this date. */
export function atLocalTime(date: LocalDate, time: string, zone: string): Instant {
  const shown = Date.parse(`${date}T${time}Z`) / 1000;
  const offset = offsetAt(shown - DAY, zone);
  if (Number.isInteger(shown) && offset === offsetAt(shown + DAY, zone)) return instantOf(shown - offset);
  return fromZoned(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone));
}

/** The first moment of the date. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return atLocalTime(date, '00:00', zone);
}

/** The last whole second of the date. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  return instantOf(secondsOf(startOfDay(dateOf(dayOf(date) + 1), zone)) - 1);
}

const DAY = 86_400;

function wallClock(instant: Instant, zone: string): string {
  const seconds = secondsOf(instant);
  return instantOf(seconds + offsetAt(seconds, zone));
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
