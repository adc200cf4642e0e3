// The shipped calendars against another source of public holidays, and against what governments announced.
import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../engine/core/time/calendar.ts';
import { compileCalendars } from '../../engine/core/time/compile-calendars.ts';
import { easterSunday } from '../../engine/core/time/holidays.ts';
import { dateOf, dayFrom, weekdayOf } from '../../engine/core/time/local-date.ts';
import { isWorkingDay } from '../../engine/core/time/working-days.ts';
import { england, ireland, netherlands } from './calendars-for-tests.ts';

const YEARS = Array.from({ length: 23 }, (_, i) => 2013 + i);

function freeWeekdays(calendar: Calendar, year: number): string[] {
  const dates: string[] = [];
  for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day += 1) {
    if (weekdayOf(day) < 6 && !isWorkingDay(calendar, dateOf(day))) dates.push(dateOf(day));
  }
  return dates;
}

function publicWeekdays(source: Holidays, year: number, alsoFree: (rule: string) => boolean): string[] {
  const days = source
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank' || alsoFree(holiday.rule))
    .filter((holiday) => holiday.rule !== '12-31')
    .map((holiday) => holiday.date.slice(0, 10))
    .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
  return [...new Set(days)].sort();
}

describe.each(YEARS)('in %i', (year) => {
  test('Dutch working days skip the public holidays, Good Friday and 5 May', () => {
    const oracle = publicWeekdays(
      new Holidays('NL'),
      year,
      (rule) => rule === 'easter -2' || rule === '05-05',
    );
    expect(freeWeekdays(netherlands, year)).toEqual(oracle);
  });

  test('English working days skip the bank holidays and their substitutes', () => {
    expect(freeWeekdays(england, year)).toEqual(publicWeekdays(new Holidays('GB', 'ENG'), year, () => false));
  });
});

test('English holidays of 2011 and 2012 have the royal days', () => {
  const works = ['2011-04-29', '2012-05-28', '2012-06-04', '2012-06-05'].map((date) =>
    isWorkingDay(england, date),
  );
  expect(works).toEqual([false, true, false, false]);
});

test('Irish holidays are those that were announced', () => {
  expect(freeWeekdays(ireland, 2022)).toEqual(
    ['01-03', '03-17', '03-18', '04-18', '05-02', '06-06', '08-01', '10-31', '12-26', '12-27'].map(
      (d) => `2022-${d}`,
    ),
  );
  expect(freeWeekdays(ireland, 2024)).toEqual(
    ['01-01', '02-05', '03-18', '04-01', '05-06', '06-03', '08-05', '10-28', '12-25', '12-26'].map(
      (d) => `2024-${d}`,
    ),
  );
  expect(freeWeekdays(ireland, 2030).slice(0, 3)).toEqual(['2030-01-01', '2030-02-01', '2030-03-18']);
});

test.each([
  '1999-04-04',
  '2000-04-23',
  '2008-03-23',
  '2019-04-21',
  '2026-04-05',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
])('Easter falls on %s', (date) => expect(dateOf(easterSunday(Number(date.slice(0, 4))))).toBe(date));

test('the author may take Good Friday and 5 May away, or keep 5 May once in five years', () => {
  const { calendars, problems } = compileCalendars(
    {
      bare: { extends: 'netherlands', holidays: { 'good-friday': false, 'liberation-day': false } },
      lustrum: {
        extends: 'netherlands',
        holidays: { 'liberation-day': { on: '05-05', 'first-year': 1990, every: 5 } },
      },
    },
    { timeZone: 'Europe/Amsterdam' },
  );
  expect(problems).toEqual([]);
  const works = (name: string, date: string) => isWorkingDay(calendars[name]!, date);
  expect([works('bare', '2026-04-03'), works('bare', '2026-05-05'), works('bare', '2026-04-06')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([
    works('lustrum', '2025-05-05'),
    works('lustrum', '2026-05-05'),
    works('lustrum', '2030-05-06'),
  ]).toEqual([false, true, true]);
});
