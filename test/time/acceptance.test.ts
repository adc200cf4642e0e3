// The dates that three real procedures ask for: a Dutch public body, English social landlords, a request for personal data.
import { describe, expect, test } from 'vitest';
import { extendTerm } from '../../engine/core/time/extend-term.ts';
import { parseSpan } from '../../engine/core/time/span.ts';
import { atLocalTime, compareInstants, endOfDay, localDate } from '../../engine/core/time/temporal.ts';
import type { Term } from '../../engine/core/time/term.ts';
import { computeTerm } from '../../engine/core/time/term.ts';
import { england, netherlands } from './calendars-for-tests.ts';

const span = (text: string) => parseSpan(text)!;
const morning = (date: string, term: Term) => atLocalTime(date, '10:15', term.calendar.timeZone);
const compute = (date: string, term: Term) => computeTerm(morning(date, term), term);
const days = (result: { nominal: string; due: string }, term: Term) => [
  localDate(result.nominal, term.calendar.timeZone),
  localDate(result.due, term.calendar.timeZone),
];
const dueDay = (date: string, term: Term) => days(compute(date, term), term)[1];

describe('a Dutch public body', () => {
  const dutch = (text: string, more: Partial<Term> = {}): Term => ({
    span: span(text),
    calendar: netherlands,
    roll: 'next-working-day',
    contains: 2,
    ...more,
  });

  test('six weeks that end on Ascension Day end the day after', () => {
    expect(days(compute('2026-04-02', dutch('6 weeks')), dutch('6 weeks'))).toEqual([
      '2026-05-14',
      '2026-05-15',
    ]);
  });

  test('ten weeks that end on Whit Monday end on Tuesday, and four more count from the Monday', () => {
    const term = dutch('10 weeks');
    const first = compute('2026-03-16', term);
    expect(days(first, term)).toEqual(['2026-05-25', '2026-05-26']);
    const adjourned = extendTerm(morning('2026-03-16', term), first, term, span('4 weeks'));
    expect(days(adjourned, term)).toEqual(['2026-06-22', '2026-06-22']);
  });

  test('another route counts again from receipt', () => {
    expect(dueDay('2026-03-16', dutch('6 weeks'))).toBe('2026-04-28');
    expect(dueDay('2026-03-16', dutch('10 weeks'))).toBe('2026-05-26');
  });

  test('four weeks that end on King’s Day end on Tuesday', () => {
    expect(dueDay('2026-03-30', dutch('4 weeks'))).toBe('2026-04-28');
  });

  test('conduct of exactly a year ago is still in time, of a day longer no more', () => {
    const year: Term = { span: span('1 year'), calendar: netherlands };
    const last = computeTerm('2025-06-10T10:00:00Z', year).due;
    expect(compareInstants(endOfDay('2026-06-10', 'Europe/Amsterdam'), last)).toBe(0);
    expect(compareInstants(atLocalTime('2026-06-11', '00:00', 'Europe/Amsterdam'), last)).toBeGreaterThan(0);
  });

  test('the year for the ombudsman may end on a Saturday', () => {
    expect(dueDay('2026-05-15', { span: span('1 year'), calendar: netherlands })).toBe('2027-05-15');
  });

  test('three days over Christmas are made longer until two working days lie in them', () => {
    const term = dutch('3 days');
    expect(days(compute('2026-12-24', term), term)).toEqual(['2026-12-27', '2026-12-29']);
    expect(dueDay('2026-12-24', { ...term, contains: undefined })).toBe('2026-12-28');
  });

  test('a term counted back is not rolled to a later day', () => {
    const back: Term = {
      span: span('3 days'),
      calendar: netherlands,
      roll: 'next-working-day',
      direction: 'backward',
    };
    expect(dueDay('2026-12-29', back)).toBe('2026-12-26');
    expect(dueDay('2026-12-29', { ...back, roll: 'previous-working-day' })).toBe('2026-12-24');
  });
});

describe('an English social landlord', () => {
  const term = (text: string): Term => ({ span: span(text), calendar: england });

  test.each([
    ['acknowledged after receipt over Easter', '2026-04-01', '5 working days', '2026-04-10'],
    ['answered after an early acknowledgement', '2026-04-07', '10 working days', '2026-04-21'],
    ['answered after an acknowledgement on the last day', '2026-04-10', '10 working days', '2026-04-24'],
    ['acknowledged in the second stage', '2026-05-13', '5 working days', '2026-05-20'],
    ['answered in the second stage over a bank holiday', '2026-05-20', '20 working days', '2026-06-18'],
  ])('%s', (_case, start, length, due) => {
    expect(dueDay(start, term(length))).toBe(due);
  });

  test.each([
    ['2026-04-10', '10 working days', '10 working days', '2026-05-11'],
    ['2026-05-20', '20 working days', '20 working days', '2026-07-16'],
  ])('a term from %s of %s extended by %s is due on %s', (start, length, extension, due) => {
    const first = compute(start, term(length));
    for (const counted of ['from-end', 'from-start'] as const) {
      const extended = extendTerm(
        morning(start, term(length)),
        first,
        term(length),
        span(extension),
        counted,
      );
      expect(days(extended, term(length))).toEqual([due, due]);
    }
  });
});

describe('a request for personal data in England', () => {
  const month: Term = { span: span('1 month'), calendar: england, roll: 'next-working-day' };

  test.each([
    ['2026-01-31', '2026-03-02'],
    ['2026-03-03', '2026-04-07'],
    ['2026-03-20', '2026-04-20'],
    ['2026-09-03', '2026-10-05'],
    ['2019-08-01', '2019-09-02'],
    ['2019-08-02', '2019-09-02'],
  ])('received on %s is answered by %s', (received, due) => {
    expect(dueDay(received, month)).toBe(due);
  });

  test('two further months are three from receipt, unlike two after the first', () => {
    const start = morning('2026-01-31', month);
    const first = computeTerm(start, month);
    const further = span('2 months');
    expect(days(extendTerm(start, first, month, further, 'from-start'), month)).toEqual([
      '2026-04-30',
      '2026-04-30',
    ]);
    expect(days(extendTerm(start, first, month, further, 'from-end'), month)).toEqual([
      '2026-04-28',
      '2026-04-28',
    ]);
  });

  test('a notice of extension after the first month is too late', () => {
    const due = compute('2026-03-03', month).due;
    expect(compareInstants(morning('2026-04-07', month), due)).toBeLessThan(0);
    expect(compareInstants(morning('2026-04-08', month), due)).toBeGreaterThan(0);
  });
});

test('a confirmation within 48 hours is due after 48 hours, also when the clock changes', () => {
  const term: Term = { span: span('48 hours'), calendar: netherlands };
  const start = atLocalTime('2026-03-27', '15:30', 'Europe/Amsterdam');
  expect(computeTerm(start, term).due).toBe(atLocalTime('2026-03-29', '16:30', 'Europe/Amsterdam'));
  expect(computeTerm('2026-04-24T15:00:00Z', term).due).toBe('2026-04-26T15:00:00Z');
});
