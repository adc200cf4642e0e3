// Dates, moments and the time that is left, as people say them.
import type { LocalDate } from './local-date.ts';
import { dayOf } from './local-date.ts';
import type { Instant } from './temporal.ts';
import { localDate, localTime, secondsOf } from './temporal.ts';

export type Language = 'nl' | 'en';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Says a date: "vrijdag 24 april 2026", "Friday 24 April 2026". */
export function sayDate(date: LocalDate, language: Language): string {
  const parts = dateFormats[language].formatToParts(dayOf(date) * 86_400_000);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

const dateFormats = { nl: dateFormat('nl'), en: dateFormat('en') };

function dateFormat(language: Language): Intl.DateTimeFormat {
  const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], style);
}

/** Says a moment on the clock of a zone: "vrijdag 24 april 2026 om 17:00", "Friday 24 April 2026 at 17:00". */
export function sayMoment(instant: Instant, zone: string, language: Language): string {
  const time = localTime(instant, zone).slice(0, 5);
  return `${sayDate(localDate(instant, zone), language)} ${language === 'nl' ? 'om' : 'at'} ${time}`;
}

/** Says how long there is until something is due, or how late it is: "nog 1 dag en 3 uur", "3 hours late". */
export function sayTimeLeft(now: Instant, due: Instant, language: Language): string {
  const seconds = secondsOf(due) - secondsOf(now);
  return frames[language][seconds < 0 ? 'late' : 'left'](duration(Math.abs(seconds), language));
}

const frames: Record<Language, Record<'left' | 'late', (duration: string) => string>> = {
  nl: { left: (duration) => `nog ${duration}`, late: (duration) => `${duration} te laat` },
  en: { left: (duration) => `${duration} left`, late: (duration) => `${duration} late` },
};

const words: Record<Language, { day: Word; hour: Word; minute: Word; and: string; less: string }> = {
  nl: {
    day: ['dag', 'dagen'],
    hour: ['uur', 'uur'],
    minute: ['minuut', 'minuten'],
    and: ' en ',
    less: 'minder dan een minuut',
  },
  en: {
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    and: ' and ',
    less: 'less than a minute',
  },
};

type Word = readonly [one: string, many: string];

/** Whole days from a week on, days and hours under it, hours and minutes under a day; never more than there is. */
function duration(seconds: number, language: Language): string {
  const { and, less, ...units } = words[language];
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const parts = [
    count(days, units.day),
    days < 7 ? count(hours, units.hour) : '',
    days < 1 ? count(minutes, units.minute) : '',
  ];
  return parts.filter((part) => part !== '').join(and) || less;
}

function count(amount: number, [one, many]: Word): string {
  return amount === 0 ? '' : `${amount} ${amount === 1 ? one : many}`;
}
