// Says moments, days and spans of time the way people do, in the reader's language and time zone.
import { words } from './words.ts';

/** How a moment is to be said: for whom, where, and (for "today" and "tomorrow") seen from which ISO moment. */
export interface Saying {
  lang: string;
  timeZone: string;
  now?: string;
}

export type Tone = 'calm' | 'soon' | 'late';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as said in a sentence: `vandaag om 14:05`, or `vrijdag 24 april 2026 om 17:00` when further away. */
export function sayMoment(at: string, saying: Saying): string {
  const { time } = words(saying.lang);
  const clock = sayTime(at, saying);
  const away = saying.now === undefined ? undefined : daysBetween(saying.now, at, saying.timeZone);
  if (away === 0) return time.today(clock);
  if (away === 1) return time.tomorrow(clock);
  if (away === -1) return time.yesterday(clock);
  return time.dayAt(sayDay(at, saying), clock);
}

/** The exact moment with weekday, second and time zone, for whoever points at it. */
export function sayExact(at: string, saying: Saying): string {
  return format(saying, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at));
}

/** The calendar day of a moment in full: `vrijdag 24 april 2026`. */
export function sayDay(at: string, saying: Saying): string {
  return format(saying, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(at),
  );
}

/** A date without a time (`2026-04-24`) in full and the same in every time zone: `24 april 2026`. */
export function sayDate(date: string, lang: string): string {
  const utc = { lang, timeZone: 'UTC' };
  return format(utc, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date));
}

/** The time left until `due` seen from `now` (both ISO), in words, with the tone in which to show it. */
export function sayTimeLeft(due: string, now: string, lang: string): { text: string; tone: Tone } {
  const { time } = words(lang);
  const left = Date.parse(due) - Date.parse(now);
  if (Math.abs(left) < minute) return { text: time.now, tone: left < 0 ? 'late' : 'soon' };
  const span = saySpan(Math.abs(left), lang);
  if (left < 0) return { text: time.late(span), tone: 'late' };
  return { text: time.left(span), tone: left < day ? 'soon' : 'calm' };
}

/** A span of milliseconds rounded down to the largest unit that still says enough: hours up to two days, then days. */
export function saySpan(milliseconds: number, lang: string): string {
  const { time } = words(lang);
  if (milliseconds < hour) return time.minutes(Math.floor(milliseconds / minute));
  if (milliseconds < 2 * day) return time.hours(Math.floor(milliseconds / hour));
  if (milliseconds < 28 * day) return time.days(Math.floor(milliseconds / day));
  return time.weeks(Math.floor(milliseconds / (7 * day)));
}

function sayTime(at: string, saying: Saying): string {
  return format(saying, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
}

function daysBetween(from: string, to: string, timeZone: string): number {
  return Math.round((dayNumber(to, timeZone) - dayNumber(from, timeZone)) / day);
}

function dayNumber(at: string, timeZone: string): number {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return Date.parse(formatter('en-CA', timeZone, parts).format(new Date(at)));
}

function format(saying: Saying, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatter(words(saying.lang).locale, saying.timeZone, options);
}

function formatter(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, made);
  return made;
}
