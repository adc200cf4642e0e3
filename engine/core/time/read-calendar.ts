// Reads one calendar as its author wrote it, without its base, and collects what is wrong with it.
import type { CalendarProblem } from './calendar-problem.ts';
import { calendarProblem } from './calendar-problem.ts';
import type { CalendarSource } from './calendar-source.ts';
import { WEEKDAYS } from './calendar-source.ts';
import type { Calendar, Exceptions } from './calendar.ts';
import { dayOf, isLocalDate } from './local-date.ts';
import type { HolidayRule } from './read-holiday.ts';
import { readHoliday } from './read-holiday.ts';
import { isTimeZone } from './temporal.ts';

/** One link of a chain of calendars; what is left out comes from the base. */
export type Layer = {
  extends?: string;
  timeZone?: string;
  week?: readonly number[];
  hours?: Calendar['hours'];
  holidays: ReadonlyMap<string, HolidayRule | false>;
  exceptions: Exceptions;
};

/** Reads a calendar; faulty parts are left out and reported. */
export function readCalendar(
  name: string,
  source: CalendarSource,
): { layer: Layer; problems: CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const layer: Layer = {
    extends: source.extends,
    timeZone: readZone(source['time-zone'], [name, 'time-zone'], problems),
    week:
      source['working-days'] &&
      WEEKDAYS.flatMap((day, i) => (source['working-days']!.includes(day) ? [i + 1] : [])),
    hours: source.hours && readHours(source.hours, [name, 'hours'], problems),
    holidays: readHolidays(name, source, problems),
    exceptions: readExceptions(name, source, problems),
  };
  return { layer, problems };
}

/** Reads a time zone, or reports it and leaves it out. */
export function readZone(
  zone: string | undefined,
  path: (string | number)[],
  problems: CalendarProblem[],
): string | undefined {
  if (zone === undefined || isTimeZone(zone)) return zone;
  problems.push(calendarProblem('unknown-time-zone', path, { name: zone }));
  return undefined;
}

function readHours(
  hours: { from: string; to: string },
  path: (string | number)[],
  problems: CalendarProblem[],
): Calendar['hours'] | undefined {
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  if (to - from >= 15) return { from, to };
  problems.push(calendarProblem('impossible-hours', path, hours));
  return undefined;
}

function minutesOf(time: string): number {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(time);
  if (!match) return NaN;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}

function readHolidays(name: string, source: CalendarSource, problems: CalendarProblem[]): Layer['holidays'] {
  const holidays = new Map<string, HolidayRule | false>();
  for (const [id, rule] of Object.entries(source.holidays ?? {})) {
    const read = rule && readHoliday(id, rule, [name, 'holidays', id], problems);
    if (read !== null) holidays.set(id, read);
  }
  return holidays;
}

function readExceptions(name: string, source: CalendarSource, problems: CalendarProblem[]): Exceptions {
  const date = (text: string, path: (string | number)[]): number[] => {
    if (isLocalDate(text) && text >= '1900' && text < '2200') return [dayOf(text)];
    problems.push(calendarProblem('impossible-date', [name, ...path], { name: text, shape: '2026-12-24' }));
    return [];
  };
  const closed = (source.closed ?? []).flatMap((entry, i): [number, number][] => {
    if (typeof entry === 'string') return date(entry, ['closed', i]).map((day) => [day, day]);
    const [from] = date(entry.from, ['closed', i, 'from']);
    const [to] = date(entry.to, ['closed', i, 'to']);
    if (from === undefined || to === undefined) return [];
    if (to >= from) return [[from, to]];
    problems.push(calendarProblem('reversed-period', [name, 'closed', i], entry));
    return [];
  });
  return { closed, open: (source.open ?? []).flatMap((text, i) => date(text, ['open', i])) };
}
