// Moments and local times: reading what people and forms write, and the clock's two changes a year.
import { describe, expect, test } from 'vitest';
import { addMonths, dateOf, dayOf, isLocalDate, weekdayOf } from '../../engine/core/time/local-date.ts';
import {
  atLocalTime,
  compareInstants,
  endOfDay,
  instantOf,
  localDate,
  localInstant,
  secondsOf,
  startOfDay,
} from '../../engine/core/time/temporal.ts';

const ZONE = 'Europe/Amsterdam';

describe('a local moment', () => {
  test.each([
    ['2026-04-24T17:00', '2026-04-24T15:00:00Z'],
    ['2026-04-24T17:00:30', '2026-04-24T15:00:30Z'],
    ['2026-04-24', '2026-04-23T22:00:00Z'],
    ['2026-01-24', '2026-01-23T23:00:00Z'],
    ['2026-04-24T17:00Z', '2026-04-24T17:00:00Z'],
    ['2026-04-24T17:00:00.999Z', '2026-04-24T17:00:00Z'],
    ['2026-04-24T17:00:00+05:30', '2026-04-24T11:30:00Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(localInstant(text, ZONE)).toBe(instant);
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2026-04-24T24:00',
    '2026-04-24T17:60',
    '24-04-2026',
    '2026-04-24 17:00',
    '2026-04-24T17',
    '2026-04-24T17:00[Europe/London]',
    '+012026-04-24T17:00',
    '9999-12-31T23:59-05:00',
  ])('"%s" is none', (text) => {
    expect(localInstant(text, ZONE)).toBeNull();
  });

  test('an unknown zone is a fault and not a wrong moment', () => {
    expect(() => localInstant('2026-04-24T17:00', 'Mars/Base')).toThrow(RangeError);
  });
});

describe('a day', () => {
  test('begins and ends on the clock of its zone, with 23 or 25 hours when it changes', () => {
    const hours = (date: string) =>
      (secondsOf(endOfDay(date, ZONE)) + 1 - secondsOf(startOfDay(date, ZONE))) / 3600;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([24, 23, 25]);
    expect(endOfDay('2026-04-24', ZONE)).toBe('2026-04-24T21:59:59Z');
    expect(localDate('2026-04-24T22:00:00Z', ZONE)).toBe('2026-04-25');
    expect(startOfDay('2026-09-06', 'America/Santiago')).toBe(
      atLocalTime('2026-09-06', '01:00', 'America/Santiago'),
    );
  });

  test('exists or not', () => {
    expect(['2028-02-29', '0050-01-01'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '2026-00-10', '2026-4-1', '2026-04-24T10:00', ''].some(isLocalDate)).toBe(false);
    expect(() => dayOf('2026-02-29')).toThrow('"2026-02-29" is not a date');
  });

  test('has a number, a weekday, and a date months further', () => {
    expect([dayOf('1970-01-01'), dateOf(-1), weekdayOf(dayOf('1969-12-28'))]).toEqual([0, '1969-12-31', 7]);
    const further = (date: string, months: number) => dateOf(addMonths(dayOf(date), months));
    expect(further('2026-01-31', 1)).toBe('2026-02-28');
    expect(further('2026-01-31', -2)).toBe('2025-11-30');
    expect(further('0050-12-31', 2)).toBe('0051-02-28');
  });
});

test('moments compare by time, whatever their fractions and offsets', () => {
  expect(compareInstants('2026-04-24T15:00:00Z', '2026-04-24T15:00:00.200Z')).toBe(0);
  expect(compareInstants('2026-04-24T15:00:00Z', '2026-04-24T17:00:01+02:00')).toBe(-1);
});

test('no moment lies after the year 9999', () => {
  expect(instantOf(secondsOf('9999-12-31T23:59:59Z'))).toBe('9999-12-31T23:59:59Z');
  expect(() => instantOf(secondsOf('9999-12-31T23:59:59Z') + 1)).toThrow(RangeError);
});
