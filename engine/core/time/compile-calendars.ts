// Compiles an organisation's calendars, with the shipped ones beside them, to frozen data.
import type { CalendarProblem } from './calendar-problem.ts';
import { calendarProblem } from './calendar-problem.ts';
import type { CalendarSource } from './calendar-source.ts';
import type { Calendar, Holiday } from './calendar.ts';
import { shipped } from './calendars/shipped.ts';
import type { Layer } from './read-calendar.ts';
import { readCalendar, readZone } from './read-calendar.ts';
import { workingDaysIn } from './working-days.ts';

/** The years over which a calendar is looked through for working days. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

const PLAIN: Omit<Calendar, 'name' | 'timeZone'> = {
  week: [1, 2, 3, 4, 5],
  hours: { from: 9 * 60, to: 17 * 60 },
  holidays: {},
  exceptions: [],
};

type Link = { name: string; own: boolean; layer: Layer };

/**
 * Compiles calendars by name; the shipped ones are there too, unless a calendar of the organisation takes the name
 * (and it may extend the one it replaces). A faulty calendar is reported and stands without its faulty parts.
 */
export function compileCalendars(
  sources: Readonly<Record<string, CalendarSource>>,
  defaults: { timeZone: string },
): { calendars: Record<string, Calendar>; problems: CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const timeZone = readZone(defaults.timeZone, [], problems) ?? 'UTC';
  const links = new Map<string, Link>();
  for (const [name, source] of Object.entries(sources)) {
    const read = readCalendar(name, source);
    problems.push(...read.problems);
    links.set(name, { name, own: true, layer: read.layer });
  }
  const calendars = new Map<string, Calendar>();
  for (const name of Object.keys(shipped)) if (!links.has(name)) calendars.set(name, shippedCalendar(name)!);
  for (const link of links.values()) {
    const calendar = compile(chainOf(link, links, problems), timeZone, problems);
    calendars.set(
      link.name,
      isUsable(calendar, problems) ? calendar : frozen({ ...PLAIN, name: link.name, timeZone }),
    );
  }
  return { calendars: Object.fromEntries(calendars), problems };
}

const compiledShipped = new Map<string, Calendar>();

function shippedCalendar(name: string): Calendar | undefined {
  const link = shippedLink(name);
  if (link && !compiledShipped.has(name)) compiledShipped.set(name, compile([link], 'UTC', []));
  return compiledShipped.get(name);
}

function shippedLink(name: string): Link | undefined {
  const source = Object.entries(shipped).find(([known]) => known === name)?.[1];
  return source && { name, own: false, layer: readCalendar(name, source).layer };
}

/** The calendar and those it builds upon, the base first. */
function chainOf(link: Link, links: ReadonlyMap<string, Link>, problems: CalendarProblem[]): Link[] {
  const chain = [link];
  for (let last = link; last.layer.extends !== undefined; last = chain[0]!) {
    const name: string = last.layer.extends;
    const next = (last.own && name !== last.name ? links.get(name) : undefined) ?? shippedLink(name);
    if (next === link) problems.push(calendarProblem('cyclic-calendar', [name, 'extends'], { name }));
    if (!next && last === link) problems.push(unknownBase(link, name, links));
    if (!next || chain.includes(next)) break;
    chain.unshift(next);
  }
  return chain;
}

function unknownBase(link: Link, base: string, links: ReadonlyMap<string, Link>): CalendarProblem {
  const path = [link.name, 'extends'];
  if (base === link.name) return calendarProblem('cyclic-calendar', path, { name: base });
  const known = [...new Set([...links.keys(), ...Object.keys(shipped)])].filter((name) => name !== link.name);
  return calendarProblem('unknown-calendar', path, { name: base, known: known.sort().join(', ') });
}

function compile(chain: readonly Link[], timeZone: string, problems: CalendarProblem[]): Calendar {
  const merged = { ...PLAIN, name: chain.at(-1)!.name, timeZone };
  const holidays = new Map<string, Holiday>();
  for (const { name, layer } of chain) {
    merged.timeZone = layer.timeZone ?? merged.timeZone;
    merged.week = layer.week ?? merged.week;
    merged.hours = layer.hours ?? merged.hours;
    merged.exceptions = [...merged.exceptions, layer.exceptions];
    for (const [id, rule] of layer.holidays) {
      if (rule) holidays.set(id, { ...rule, week: merged.week.length > 0 ? merged.week : PLAIN.week });
      else if (!holidays.delete(id) && name === merged.name) {
        problems.push(calendarProblem('unknown-holiday', [name, 'holidays', id], { name: id }));
      }
    }
  }
  return frozen({ ...merged, holidays: Object.fromEntries(holidays) });
}

function isUsable(calendar: Calendar, problems: CalendarProblem[]): boolean {
  if (isPlentiful(calendar)) return true;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (calendar.week.length > 0 && workingDaysIn(calendar, year) > 0) continue;
    problems.push(calendarProblem('no-working-day', [calendar.name], { name: calendar.name, year }));
    return false;
  }
  return true;
}

/** Fewer free days in all than a year has days of the working week: then no year needs to be looked through. */
function isPlentiful(calendar: Calendar): boolean {
  const closed = calendar.exceptions.flatMap((layer) => layer.closed.map(([from, to]) => to - from + 1));
  const holidays = 3 * Object.keys(calendar.holidays).length;
  return closed.reduce((sum, days) => sum + days, holidays) < 52 * calendar.week.length;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
