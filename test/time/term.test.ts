// How terms are counted, ended, rolled, extended and paused.
import { describe, expect, test } from 'vitest';
import { compileCalendars } from '../../engine/core/time/compile-calendars.ts';
import { extendTerm } from '../../engine/core/time/extend-term.ts';
import { applyPauses } from '../../engine/core/time/pauses.ts';
import { parseSpan } from '../../engine/core/time/span.ts';
import { localDate, localInstant, localTime } from '../../engine/core/time/temporal.ts';
import type { Term } from '../../engine/core/time/term.ts';
import { computeTerm } from '../../engine/core/time/term.ts';
import { isWorkingTime, movedToOfficeHours } from '../../engine/core/time/working-time.ts';
import { netherlands } from './calendars-for-tests.ts';

const ZONE = 'Europe/Amsterdam';
const at = (text: string) => localInstant(text, ZONE)!;
const shown = (instant: string) =>
  `${localDate(instant, ZONE)}T${localTime(instant, ZONE)}`.replace(/:00$/, '');
const term = (text: string, more: Partial<Term> = {}): Term => ({
  span: parseSpan(text)!,
  calendar: netherlands,
  ...more,
});
const due = (start: string, text: string, more: Partial<Term> = {}) =>
  shown(computeTerm(at(start), term(text, more)).due);

describe('counting', () => {
  test.each([
    ['2026-06-03T15:30', '3 days', '2026-06-06T23:59:59'],
    ['2026-06-03T15:30', '2 weeks', '2026-06-17T23:59:59'],
    ['2026-06-03T15:30', '5 working days', '2026-06-10T23:59:59'],
    ['2026-06-06T15:30', '1 working day', '2026-06-08T23:59:59'],
    ['2026-01-31T15:30', '1 month', '2026-02-28T23:59:59'],
    ['2028-02-29T15:30', '1 year', '2029-02-28T23:59:59'],
    ['2026-06-03T15:30', '90 minutes', '2026-06-03T17:00'],
    ['2026-06-03T15:30', '36 hours', '2026-06-05T03:30'],
    ['2026-06-03T15:30', '8 working hours', '2026-06-04T15:30'],
    ['2026-06-05T16:30', '1 working hour', '2026-06-08T09:30'],
    ['2026-06-06T12:00', '8 working hours', '2026-06-08T17:00'],
    ['2026-06-03T07:00', '1 working hour', '2026-06-03T10:00'],
  ])('from %s, %s end on %s', (start, span, end) => {
    expect(due(start, span)).toBe(end);
  });

  test.each([
    ['2026-06-03', '3 days', '2026-06-05'],
    ['2026-06-03', '1 week', '2026-06-09'],
    ['2026-06-03', '2 working days', '2026-06-04'],
    ['2026-06-06', '1 working day', '2026-06-08'],
    ['2026-03-01', '1 month', '2026-03-31'],
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2026-06-03', '1 year', '2027-06-02'],
  ])('when the day of the start is day one, from %s, %s end on %s', (start, span, end) => {
    expect(due(start, span, { count: 'from-same-day' })).toBe(`${end}T23:59:59`);
  });

  test.each([
    ['2026-06-10T14:00', '48 hours', '2026-06-08T14:00'],
    ['2026-06-10T14:00', '2 working hours', '2026-06-10T12:00'],
    ['2026-06-10T10:00', '8 working hours', '2026-06-09T10:00'],
    ['2026-06-08T08:00', '1 working hour', '2026-06-05T16:00'],
    ['2026-06-10T14:00', '10 days', '2026-05-31T23:59:59'],
    ['2026-06-10T14:00', '3 working days', '2026-06-05T23:59:59'],
    ['2026-03-31T14:00', '1 month', '2026-02-28T23:59:59'],
  ])('back from %s, %s end on %s', (start, span, end) => {
    expect(due(start, span, { direction: 'backward', roll: 'next-working-day' })).toBe(end);
  });

  test('counting back with the day itself as day one', () => {
    const back = { direction: 'backward', count: 'from-same-day' } as const;
    expect(due('2026-06-10', '3 days', back)).toBe('2026-06-08T23:59:59');
    expect(due('2026-06-10', '2 working days', back)).toBe('2026-06-09T23:59:59');
    expect(due('2026-06-10', '1 month', back)).toBe('2026-05-11T23:59:59');
  });

  test('a term counted back contains its working days too', () => {
    expect(due('2026-12-29', '3 days', { direction: 'backward', contains: 2 })).toBe('2026-12-24T23:59:59');
  });

  test('a start after the cut-off counts as one on the next day', () => {
    const cutOff = '16:30';
    expect(due('2026-06-04T16:30', '1 day', { cutOff })).toBe('2026-06-05T23:59:59');
    expect(due('2026-06-04T16:30:01', '1 day', { cutOff })).toBe('2026-06-06T23:59:59');
    expect(due('2026-06-04T16:31', '1 working day', { cutOff })).toBe('2026-06-08T23:59:59');
    expect(due('2026-06-04T16:31', '1 working day', { cutOff, count: 'from-same-day' })).toBe(
      '2026-06-05T23:59:59',
    );
    expect(due('2026-06-04T18:00', '2 hours', { cutOff })).toBe('2026-06-04T20:00');
  });
});

describe('ending', () => {
  test.each([
    ['3 days', 'exact', '2026-06-06T15:30'],
    ['3 days', '16:30', '2026-06-06T16:30'],
    ['48 hours', 'end-of-day', '2026-06-05T23:59:59'],
    ['48 hours', '12:00', '2026-06-05T12:00'],
  ])('%s that end at %s', (span, ends, end) => {
    expect(due('2026-06-03T15:30', span, { ends })).toBe(end);
  });

  test('the exact end stays the second of two equal clock times', () => {
    expect(computeTerm('2026-10-24T01:30:00Z', term('24 hours', { roll: 'none' })).due).toBe(
      '2026-10-25T01:30:00Z',
    );
  });

  test.each([
    ['2026-06-04T10:00', '2 days', 'next-working-day', '2026-06-08T23:59:59'],
    ['2026-06-04T10:00', '2 days', 'previous-working-day', '2026-06-05T23:59:59'],
    ['2026-06-04T10:00', '2 days', 'none', '2026-06-06T23:59:59'],
    ['2026-06-04T10:00', '48 hours', 'next-working-day', '2026-06-08T10:00'],
    ['2026-06-03T10:00', '2 days', 'next-working-day', '2026-06-05T23:59:59'],
  ] as const)('from %s, %s, rolled to %s', (start, span, roll, end) => {
    expect(due(start, span, { roll })).toBe(end);
  });
});

describe('extending', () => {
  const start = at('2026-03-03T10:00');

  test('counts from the end before rolling', () => {
    const first = term('1 month', { roll: 'next-working-day' });
    const end = computeTerm(start, first);
    expect([shown(end.nominal), shown(end.due)]).toEqual(['2026-04-03T23:59:59', '2026-04-07T23:59:59']);
    expect(shown(extendTerm(start, end, first, parseSpan('2 weeks')!).due)).toBe('2026-04-17T23:59:59');
  });

  test('follows on when the first day was counted too', () => {
    const first = term('6 weeks', { count: 'from-same-day' });
    const extended = extendTerm(start, computeTerm(start, first), first, parseSpan('4 weeks')!);
    expect(extended).toEqual(computeTerm(start, { ...first, span: parseSpan('10 weeks')! }));
  });

  test('units that do not add up count on from the end', () => {
    const first = term('6 weeks');
    const end = computeTerm(start, first);
    const month = parseSpan('1 month')!;
    expect(extendTerm(start, end, first, month, 'from-start')).toEqual(extendTerm(start, end, first, month));
  });

  test('never makes a term end earlier', () => {
    const first = term('3 days', { roll: 'next-working-day', contains: 2 });
    const christmas = at('2026-12-24T10:00');
    const end = computeTerm(christmas, first);
    expect(extendTerm(christmas, end, first, parseSpan('1 day')!).due).toBe(end.due);
  });
});

describe('pausing', () => {
  const paused = (start: string, rule: Term, ...pauses: [string, string][]) =>
    shown(
      applyPauses(
        computeTerm(at(start), rule),
        pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
        rule,
      ).due,
    );

  test.each<[string, Term, [string, string][], string]>([
    ['hours by the time', term('48 hours'), [['2026-06-02T10:00', '2026-06-03T11:30']], '2026-06-04T11:30'],
    [
      'overlapping pauses once',
      term('48 hours'),
      [
        ['2026-06-02T10:00', '2026-06-02T12:00'],
        ['2026-06-02T11:00', '2026-06-02T13:00'],
      ],
      '2026-06-03T13:00',
    ],
    ['days by the days', term('5 days'), [['2026-06-02T16:00', '2026-06-04T09:00']], '2026-06-08T23:59:59'],
    [
      'nothing within one day',
      term('5 days'),
      [['2026-06-02T10:00', '2026-06-02T16:00']],
      '2026-06-06T23:59:59',
    ],
    [
      'working days by the working days',
      term('5 working days'),
      [['2026-06-04T10:00', '2026-06-09T10:00']],
      '2026-06-11T23:59:59',
    ],
    [
      'working hours by the time worked',
      term('8 working hours'),
      [['2026-06-01T16:00', '2026-06-02T10:00']],
      '2026-06-02T12:00',
    ],
    [
      'hours that end with the day by days',
      term('48 hours', { ends: 'end-of-day' }),
      [['2026-06-02T10:00', '2026-06-03T11:00']],
      '2026-06-04T23:59:59',
    ],
    [
      'nothing after the end',
      term('1 day'),
      [['2026-06-03T10:00', '2026-06-05T10:00']],
      '2026-06-02T23:59:59',
    ],
    [
      'nothing by an empty pause',
      term('48 hours'),
      [['2026-06-02T10:00', '2026-06-02T10:00']],
      '2026-06-03T10:00',
    ],
    [
      'a pause after an end that an earlier pause moved',
      term('1 day'),
      [
        ['2026-06-01T12:00', '2026-06-02T12:00'],
        ['2026-06-03T10:00', '2026-06-05T10:00'],
      ],
      '2026-06-05T23:59:59',
    ],
    [
      'and rolls again',
      term('3 days', { roll: 'next-working-day' }),
      [['2026-06-02T10:00', '2026-06-04T10:00']],
      '2026-06-08T23:59:59',
    ],
    [
      'from the end before rolling',
      term('5 days', { roll: 'next-working-day' }),
      [['2026-06-03T10:00', '2026-06-05T10:00']],
      '2026-06-08T23:59:59',
    ],
  ])('moves %s', (_what, rule, pauses, end) => {
    expect(paused('2026-06-01T10:00', rule, ...pauses)).toBe(end);
  });

  test('never leaves the end within the pause', () => {
    expect(paused('2026-06-04T10:00', term('1 working day'), ['2026-06-05T10:00', '2026-06-07T12:00'])).toBe(
      '2026-06-08T23:59:59',
    );
    expect(
      paused('2026-06-01T10:00', term('1 day', { ends: '12:00' }), ['2026-06-02T10:00', '2026-06-03T15:00']),
    ).toBe('2026-06-04T12:00');
  });

  test('keeps what the term must contain', () => {
    const rule = term('3 days', { roll: 'next-working-day', contains: 2 });
    expect(paused('2026-12-24T10:00', rule, ['2026-12-28T10:00', '2026-12-29T10:00'])).toBe(
      '2026-12-30T23:59:59',
    );
  });

  test('a term counted back stays where it is', () => {
    const rule = term('3 days', { direction: 'backward' });
    expect(paused('2026-06-10T10:00', rule, ['2026-06-01T10:00', '2026-06-05T10:00'])).toBe(
      '2026-06-07T23:59:59',
    );
  });
});

describe('working time', () => {
  test.each([
    ['2026-06-05T16:59', '2026-06-05T16:59'],
    ['2026-06-05T17:00', '2026-06-08T09:00'],
    ['2026-06-05T07:00', '2026-06-05T09:00'],
    ['2026-06-06T12:00', '2026-06-08T09:00'],
    ['2026-04-24T17:00', '2026-04-28T09:00'],
  ])('a reminder for %s goes to staff at %s', (moment, moved) => {
    expect(shown(movedToOfficeHours(at(moment), netherlands))).toBe(moved);
    expect(isWorkingTime(netherlands, at(moment))).toBe(moment === moved);
    expect(isWorkingTime(netherlands, at(moved))).toBe(true);
  });

  test('around the clock, working hours are hours, also when the clock changes', () => {
    const { calendars } = compileCalendars(
      { always: { 'working-days': ['saturday', 'sunday'], hours: { from: '00:00', to: '24:00' } } },
      { timeZone: ZONE },
    );
    const always = term('24 working hours', { calendar: calendars['always']! });
    expect(shown(computeTerm(at('2026-03-28T12:00'), always).due)).toBe('2026-03-29T13:00');
    expect(shown(computeTerm(at('2026-10-24T12:00'), always).due)).toBe('2026-10-25T11:00');
  });
});

test('rare working days are found quickly over centuries', () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const free = months.flatMap((month) =>
    [1, 2, 3, 4, 5].map((nth) => [`${month}-${nth}`, { nth, weekday: 'monday', month }] as const),
  );
  const { calendars, problems } = compileCalendars(
    { rare: { 'working-days': ['monday'], holidays: Object.fromEntries(free) } },
    { timeZone: ZONE },
  );
  expect(problems).toEqual([]);
  const started = performance.now();
  const end = computeTerm(at('2026-01-01'), term('10000 working days', { calendar: calendars['rare']! }));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(end.due.slice(0, 4)).toBe('4283');
});

test('an end after the year 9999 is refused', () => {
  const late = at('9999-01-01');
  expect(() => computeTerm(late, term('2 years'))).toThrow(RangeError);
  expect(() => computeTerm(late, term('500 working days'))).toThrow(/too few working days/);
  expect(() => computeTerm(late, term('10000 hours'))).toThrow(RangeError);
});
