// An organisation's own calendars: building on others, moving holidays, and what is wrong with a faulty one.
import { describe, expect, test } from 'vitest';
import type { CalendarSource } from '../../engine/core/time/calendar-source.ts';
import { compileCalendars } from '../../engine/core/time/compile-calendars.ts';
import { dateOf, dayOf } from '../../engine/core/time/local-date.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from '../../engine/core/time/working-days.ts';

const compile = (sources: Record<string, CalendarSource>) =>
  compileCalendars(sources, { timeZone: 'Europe/Amsterdam' });

function sound(source: CalendarSource) {
  const { calendars, problems } = compile({ office: source });
  expect(problems).toEqual([]);
  return calendars['office']!;
}

function freeBetween(source: CalendarSource, from: string, to: string): string[] {
  const calendar = sound(source);
  const dates = Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => dateOf(dayOf(from) + i));
  return dates.filter((date) => !isWorkingDay(calendar, date));
}

describe('a calendar', () => {
  test('takes what it does not say from its base', () => {
    const calendar = sound({ extends: 'ireland', hours: { from: '08:30', to: '24:00' } });
    expect(calendar).toMatchObject({
      name: 'office',
      timeZone: 'Europe/Dublin',
      hours: { from: 510, to: 1440 },
    });
    expect(isWorkingDay(calendar, '2026-03-17')).toBe(false);
  });

  test('without a base has the zone of the organisation, Monday to Friday, and no holidays', () => {
    const calendar = sound({});
    expect(calendar).toMatchObject({ timeZone: 'Europe/Amsterdam', week: [1, 2, 3, 4, 5], holidays: {} });
    expect(isWorkingDay(calendar, '2026-12-25')).toBe(true);
  });

  test('may take the name of a shipped one and build upon it', () => {
    const { calendars, problems } = compile({
      netherlands: { extends: 'netherlands', closed: ['2026-06-01'] },
    });
    expect(problems).toEqual([]);
    expect(isWorkingDay(calendars['netherlands']!, '2026-06-01')).toBe(false);
    expect(isWorkingDay(calendars['netherlands']!, '2026-04-27')).toBe(false);
    expect(isWorkingDay(compile({}).calendars['netherlands']!, '2026-06-01')).toBe(true);
  });

  test('closes for a period, opens on a holiday, and the one that builds upon it has the last word', () => {
    const { calendars } = compile({
      house: {
        extends: 'netherlands',
        closed: [{ from: '2026-12-24', to: '2027-01-02' }],
        open: ['2026-05-05'],
      },
      desk: { extends: 'house', open: ['2026-12-28', '2026-12-26'], closed: ['2026-05-05'] },
    });
    expect(nextWorkingDay(calendars['house']!, '2026-12-23')).toBe('2027-01-04');
    expect(nextWorkingDay(calendars['desk']!, '2026-12-23')).toBe('2026-12-26');
    expect(nextWorkingDay(calendars['desk']!, '2026-12-26')).toBe('2026-12-28');
    expect(isWorkingDay(calendars['house']!, '2026-05-05')).toBe(true);
    expect(isWorkingDay(calendars['desk']!, '2026-05-05')).toBe(false);
  });

  test('is plain data that cannot be changed', () => {
    const calendar = sound({ extends: 'netherlands' });
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(
      JSON.parse(JSON.stringify(sound({ extends: 'netherlands' }))),
    );
    expect(() => (calendar.week as number[]).push(6)).toThrow(TypeError);
  });

  test('counts working days both ways', () => {
    const calendar = sound({ extends: 'netherlands' });
    expect(workingDaysBetween(calendar, '2026-04-24', '2026-05-06')).toBe(6);
    expect(workingDaysBetween(calendar, '2026-05-06', '2026-04-24')).toBe(-6);
    expect(workingDaysBetween(calendar, '2026-01-01', '2030-01-01')).toBe(1012);
  });
});

describe('a holiday in the weekend', () => {
  const christmas = (move: 'next-day' | 'previous-day' | 'next-working-day'): CalendarSource => ({
    'working-days': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    holidays: { one: { on: '12-25', 'if-saturday': move } },
  });

  test('moves by its rule', () => {
    expect(freeBetween(christmas('previous-day'), '2021-12-20', '2021-12-31')).toEqual(['2021-12-24']);
    expect(freeBetween(christmas('next-day'), '2021-12-20', '2021-12-31')).toEqual(['2021-12-26']);
  });

  test.each([
    ['2021', ['2021-12-27', '2021-12-28']],
    ['2022', ['2022-12-26', '2022-12-27']],
    ['2020', ['2020-12-25', '2020-12-28']],
  ])('finds a substitute of its own when both Christmas days do, in %s', (year, weekdays) => {
    const free = freeBetween({ extends: 'england-and-wales' }, `${year}-12-20`, `${year}-12-31`);
    expect(free.filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))).toEqual(weekdays);
  });

  test('keeps the substitute of its country in an office that works on other days', () => {
    const office: CalendarSource = { extends: 'england-and-wales', 'working-days': ['tuesday', 'wednesday'] };
    expect(freeBetween(office, '2026-12-29', '2026-12-30')).toEqual([]);
  });

  test('may move over the end of the year', () => {
    const early: CalendarSource = { holidays: { day: { on: '01-01', 'if-saturday': 'previous-day' } } };
    expect(freeBetween(early, '2021-12-27', '2021-12-31')).toEqual(['2021-12-31']);
  });

  test('holds in its years only, and 29 February in leap years', () => {
    const rules: CalendarSource = {
      holidays: {
        leap: { on: '02-29' },
        once: { nth: 5, weekday: 'friday', month: 5, 'first-year': 2026, 'last-year': 2026 },
      },
    };
    expect(freeBetween(rules, '2028-02-28', '2028-03-01')).toEqual(['2028-02-29']);
    expect(freeBetween(rules, '2026-05-25', '2026-05-29')).toEqual(['2026-05-29']);
    expect(freeBetween(rules, '2027-02-22', '2027-02-26')).toEqual([]);
    expect(freeBetween(rules, '2020-05-25', '2020-05-29')).toEqual([]);
  });
});

describe('a faulty calendar', () => {
  const mondays = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `m${i}`,
      { nth: (i % 5) + 1, weekday: 'monday', month: Math.floor(i / 5) + 1 } as const,
    ]),
  );
  const cases: [string, Record<string, CalendarSource>, [string, ...(string | number)[]][]][] = [
    ['an unknown base', { a: { extends: 'atlantis' } }, [['unknown-calendar', 'a', 'extends']]],
    [
      'a base named like a built-in word',
      { a: { extends: 'constructor' } },
      [['unknown-calendar', 'a', 'extends']],
    ],
    ['itself as base', { a: { extends: 'a' } }, [['cyclic-calendar', 'a', 'extends']]],
    [
      'a circle, and one that leads into it',
      { a: { extends: 'b' }, b: { extends: 'a' }, c: { extends: 'a' } },
      [
        ['cyclic-calendar', 'a', 'extends'],
        ['cyclic-calendar', 'b', 'extends'],
      ],
    ],
    ['an unknown zone', { a: { 'time-zone': 'Europe/Utrecht' } }, [['unknown-time-zone', 'a', 'time-zone']]],
    ['an offset for a zone', { a: { 'time-zone': '+01:00' } }, [['unknown-time-zone', 'a', 'time-zone']]],
    [
      'hours that end first',
      { a: { hours: { from: '17:00', to: '09:00' } } },
      [['impossible-hours', 'a', 'hours']],
    ],
    [
      'hours that are no times',
      { a: { hours: { from: '9', to: '25:00' } } },
      [['impossible-hours', 'a', 'hours']],
    ],
    [
      'dates that do not exist',
      { a: { closed: ['2026-02-30', { from: '2026-13-01', to: '2026-12-01' }], open: ['tomorrow'] } },
      [
        ['impossible-date', 'a', 'closed', 0],
        ['impossible-date', 'a', 'closed', 1, 'from'],
        ['impossible-date', 'a', 'open', 0],
      ],
    ],
    [
      'a period that ends first',
      { a: { closed: [{ from: '2026-12-02', to: '2026-12-01' }] } },
      [['reversed-period', 'a', 'closed', 0]],
    ],
    [
      'a holiday on 31 April',
      { a: { holidays: { x: { on: '04-31' } } } },
      [['impossible-date', 'a', 'holidays', 'x', 'on']],
    ],
    ['a holiday without a day', { a: { holidays: { x: {} } } }, [['unclear-holiday', 'a', 'holidays', 'x']]],
    [
      'a holiday with two rules',
      { a: { holidays: { x: { on: '05-05', easter: 3 } } } },
      [['unclear-holiday', 'a', 'holidays', 'x']],
    ],
    [
      'half a rule',
      { a: { holidays: { x: { nth: 1, month: 5 } } } },
      [['unclear-holiday', 'a', 'holidays', 'x']],
    ],
    [
      'a sixth Monday',
      { a: { holidays: { x: { nth: 6, weekday: 'monday', month: 5 } } } },
      [['unclear-holiday', 'a', 'holidays', 'x']],
    ],
    [
      'Easter a year away',
      { a: { holidays: { x: { easter: 365 } } } },
      [['unclear-holiday', 'a', 'holidays', 'x']],
    ],
    [
      'years that do not fit',
      {
        a: {
          holidays: {
            x: { on: '05-05', 'first-year': 2030, 'last-year': 2020 },
            y: { on: '05-05', every: 5 },
          },
        },
      },
      [
        ['impossible-years', 'a', 'holidays', 'x'],
        ['impossible-years', 'a', 'holidays', 'y'],
      ],
    ],
    [
      'a holiday left out that is not there',
      { a: { holidays: { x: false } } },
      [['unknown-holiday', 'a', 'holidays', 'x']],
    ],
    ['no working day in the week', { a: { 'working-days': [] } }, [['no-working-day', 'a']]],
    [
      'a year that is closed',
      { a: { closed: [{ from: '2027-01-01', to: '2027-12-31' }] } },
      [['no-working-day', 'a']],
    ],
    [
      'nothing but holidays',
      { a: { 'working-days': ['monday'], holidays: mondays } },
      [['no-working-day', 'a']],
    ],
  ];

  test.each(cases)('with %s is reported at its place, and still counts', (_what, sources, expected) => {
    const { calendars, problems } = compile(sources);
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual(expected);
    for (const { nl, en } of problems)
      expect([nl, en]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    for (const name of Object.keys(sources)) {
      expect(nextWorkingDay(calendars[name]!, '2026-06-05') > '2026-06-05').toBe(true);
    }
  });

  test('a base without working days does not make substitutes impossible to find', () => {
    const { calendars } = compile({
      empty: { 'working-days': [], holidays: { x: { on: '06-06', 'if-saturday': 'next-working-day' } } },
      full: { extends: 'empty', 'working-days': ['monday'] },
    });
    expect(isWorkingDay(calendars['full']!, '2026-06-08')).toBe(false);
    expect(isWorkingDay(calendars['full']!, '2026-06-15')).toBe(true);
  });

  test('an unknown zone of the organisation is reported', () => {
    const { problems } = compileCalendars({}, { timeZone: 'Mars/Base' });
    expect(problems).toMatchObject([{ code: 'unknown-time-zone', path: [] }]);
  });

  test('the sentences name what is wrong and what to choose', () => {
    const [problem] = compile({ a: { extends: 'atlantis' }, b: {} }).problems;
    expect(problem?.en).toBe(
      'There is no calendar "atlantis". Choose one of: b, england-and-wales, ireland, netherlands.',
    );
    expect(problem?.nl).toContain('"atlantis"');
  });
});
