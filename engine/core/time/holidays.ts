// The days on which a calendar's holidays fall in a year, moved and substituted by their rules.
import type { WeekendMove } from './calendar-source.ts';
import type { Calendar, Holiday, HolidayDay } from './calendar.ts';
import { dayFrom, dayOfMonth, weekdayOf } from './local-date.ts';

/** Every holiday of the year as a day number; days of the neighbouring years may be among them. */
export function holidaysAround(calendar: Calendar, year: number): Set<number> {
  const taken = new Set<number>();
  const moving: { day: number; move: WeekendMove; week: readonly number[] }[] = [];
  for (const holiday of Object.values(calendar.holidays)) {
    for (const near of [year - 1, year, year + 1]) {
      const day = holds(holiday, near) ? find[holiday.day.kind](holiday.day as never, near) : null;
      if (day === null) continue;
      const move = weekendMove(holiday, day);
      if (move) moving.push({ day, move, week: holiday.week });
      else taken.add(day);
    }
  }
  moving.sort((a, b) => a.day - b.day);
  for (const { day, move, week } of moving) taken.add(moved[move](day, week, taken));
  return taken;
}

function holds(holiday: Holiday, year: number): boolean {
  return (
    year >= holiday.firstYear && year <= holiday.lastYear && (year - holiday.firstYear) % holiday.every === 0
  );
}

const find: {
  [K in HolidayDay['kind']]: (rule: Extract<HolidayDay, { kind: K }>, year: number) => number | null;
} = {
  fixed: (rule, year) => {
    const day = dayFrom(year, rule.month, rule.day);
    return dayOfMonth(day) === rule.day ? day : null;
  },
  easter: (rule, year) => easterSunday(year) + rule.offset,
  weekday: (rule, year) => nthWeekday(rule, year),
};

/** Easter Sunday of the Gregorian calendar, as a day number. */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const corrected = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (corrected + 19 * golden + 15) % 30;
  const moon = epact - (epact + Math.floor(golden / 11) > 28 ? 1 : 0);
  const fullMoon = dayFrom(year, 3, 21) + moon;
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}

function nthWeekday(rule: { nth: number; weekday: number; month: number }, year: number): number | null {
  const first = dayFrom(year, rule.month, 1);
  const after = dayFrom(year, rule.month + 1, 1);
  const day =
    rule.nth > 0
      ? first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1)
      : after - 1 - ((weekdayOf(after - 1) - rule.weekday + 7) % 7) + 7 * (rule.nth + 1);
  return day >= first && day < after ? day : null;
}

function weekendMove(holiday: Holiday, day: number): WeekendMove | undefined {
  const weekday = weekdayOf(day);
  return weekday === 6 ? holiday.ifSaturday : weekday === 7 ? holiday.ifSunday : undefined;
}

const moved: Record<WeekendMove, (day: number, week: readonly number[], taken: Set<number>) => number> = {
  'previous-day': (day) => day - 1,
  'next-day': (day) => day + 1,
  'next-working-day': (day, week, taken) => {
    let next = day + 1;
    while (!week.includes(weekdayOf(next)) || taken.has(next)) next += 1;
    return next;
  },
};
