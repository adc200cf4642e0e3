// Laws that hold for every term, and a slow count day by day that must agree, over 2020 to 2035 in three countries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../engine/core/time/calendar.ts';
import { applyPauses } from '../../engine/core/time/pauses.ts';
import type { SpanUnit } from '../../engine/core/time/span.ts';
import {
  atLocalTime,
  compareInstants,
  endOfDay,
  instantOf,
  localDate,
  localTime,
  secondsOf,
} from '../../engine/core/time/temporal.ts';
import type { Term } from '../../engine/core/time/term.ts';
import { computeTerm } from '../../engine/core/time/term.ts';
import { isWorkingDay, workingDaysBetween } from '../../engine/core/time/working-days.ts';
import { england, ireland, netherlands } from './calendars-for-tests.ts';

const FROM = secondsOf('2020-01-01T00:00:00Z');
const TO = secondsOf('2035-12-31T23:59:59Z');

const starts = fc.integer({ min: FROM, max: TO }).map(instantOf);
const calendars = fc.constantFrom(netherlands, england, ireland);
const dayUnits = fc.constantFrom<SpanUnit>('day', 'working day', 'week', 'month', 'year');
const anyUnit = fc.constantFrom<SpanUnit>(
  'minute',
  'hour',
  'working hour',
  'day',
  'working day',
  'week',
  'month',
);
const counts = fc.constantFrom('from-next-day' as const, 'from-same-day' as const);
const rolls = fc.constantFrom('none' as const, 'next-working-day' as const, 'previous-working-day' as const);
const amounts = fc.integer({ min: 1, max: 40 });
const contains = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });

const dayTerms: fc.Arbitrary<Term> = fc.record({
  span: fc.record({ amount: amounts, unit: dayUnits }),
  calendar: calendars,
  count: counts,
  roll: rolls,
  contains,
  direction: fc.constantFrom('forward' as const, 'backward' as const),
});
const clockTerms: fc.Arbitrary<Term> = fc.record({
  span: fc.record({
    amount: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom<SpanUnit>('minute', 'hour'),
  }),
  calendar: calendars,
});

describe('laws', () => {
  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(fc.tuple(starts, starts), dayTerms, ([a, b], term) => {
        const [early, late] = compareInstants(a, b) < 0 ? [a, b] : [b, a];
        expect(
          compareInstants(computeTerm(early, term).due, computeTerm(late, term).due),
        ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('more of a unit is never due earlier', () => {
    fc.assert(
      fc.property(starts, anyUnit, amounts, calendars, counts, (start, unit, amount, calendar, count) => {
        const due = (more: number) =>
          computeTerm(start, { span: { amount: amount + more, unit }, calendar, count }).due;
        expect(compareInstants(due(0), due(1))).toBeLessThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('a rolled end never falls on a free day', () => {
    fc.assert(
      fc.property(starts, fc.oneof(dayTerms, clockTerms), (start, term) => {
        const roll =
          term.direction === 'backward' || term.roll === 'none' ? 'previous-working-day' : 'next-working-day';
        const { nominal, due } = computeTerm(start, { ...term, contains: undefined, roll });
        const zone = term.calendar.timeZone;
        expect(isWorkingDay(term.calendar, localDate(due, zone))).toBe(true);
        if (isWorkingDay(term.calendar, localDate(nominal, zone))) expect(due).toBe(nominal);
      }),
      { numRuns: 500 },
    );
  });

  test('what a term must contain lies in it', () => {
    fc.assert(
      fc.property(starts, dayTerms, fc.integer({ min: 1, max: 8 }), (start, term, least) => {
        const forward = {
          ...term,
          contains: least,
          direction: 'forward',
          count: 'from-next-day',
          roll: 'none',
        } as const;
        const zone = term.calendar.timeZone;
        const [from, to] = [localDate(start, zone), localDate(computeTerm(start, forward).due, zone)];
        expect(workingDaysBetween(term.calendar, from, to)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  test('pausing a while moves an exact end by just that while', () => {
    fc.assert(
      fc.property(
        starts,
        clockTerms,
        fc.array(fc.nat(100_000), { minLength: 2, maxLength: 8 }),
        (start, term, steps) => {
          const before = computeTerm(start, term);
          const end = secondsOf(before.nominal);
          let clock = secondsOf(start);
          let paused = 0;
          const pauses = [];
          for (let i = 0; i + 1 < steps.length; i += 2) {
            clock += steps[i]!;
            if (clock >= end + paused) break;
            pauses.unshift({ from: instantOf(clock), to: instantOf(clock + steps[i + 1]!) });
            clock += steps[i + 1]!;
            paused += steps[i + 1]!;
          }
          expect(secondsOf(applyPauses(before, pauses, term).due)).toBe(end + paused);
        },
      ),
    );
  });

  test('after a pause as many working days are left as before it', () => {
    fc.assert(
      fc.property(
        starts,
        amounts,
        calendars,
        fc.nat(30),
        fc.nat(60),
        (start, amount, calendar, after, length) => {
          const term: Term = { span: { amount, unit: 'working day' }, calendar };
          const date = (seconds: number) => localDate(instantOf(seconds), calendar.timeZone);
          const from = secondsOf(start) + after * 86_400;
          const to = from + length * 86_400;
          const before = computeTerm(start, term);
          fc.pre(from < secondsOf(before.due));
          const moved = applyPauses(before, [{ from: instantOf(from), to: instantOf(to) }], term);
          const left = workingDaysBetween(calendar, date(from), date(secondsOf(before.due)));
          const leftAfter = workingDaysBetween(calendar, date(to), date(secondsOf(moved.due)));
          expect(compareInstants(moved.due, instantOf(to))).toBeGreaterThanOrEqual(0);
          if (left > 0) expect(leftAfter).toBe(left);
          else expect(leftAfter).toBe(isWorkingDay(calendar, date(to)) ? 0 : 1);
        },
      ),
    );
  });
});

test('local times are those of the platform, in zones that change their clocks by other rules', () => {
  const zones = fc.constantFrom(
    'Europe/Amsterdam',
    'Europe/Dublin',
    'America/Santiago',
    'Australia/Lord_Howe',
    'UTC',
  );
  const moments = fc.integer({
    min: secondsOf('1950-01-01T00:00:00Z'),
    max: secondsOf('2100-01-01T00:00:00Z'),
  });
  fc.assert(
    fc.property(moments, zones, (seconds, zone) => {
      const [date, time] = [localDate(instantOf(seconds), zone), localTime(instantOf(seconds), zone)];
      const shown = new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone: zone });
      expect(`${date} ${time}`).toBe(shown);
      const back = atLocalTime(date, time, zone);
      expect(`${localDate(back, zone)} ${localTime(back, zone)}`).toBe(shown);
    }),
    { numRuns: 1000 },
  );
});

describe('counting one by one gives the same', () => {
  const add = (date: string, days: number) => {
    const next = new Date(`${date}T12:00:00Z`);
    next.setUTCDate(next.getUTCDate() + days);
    return next.toISOString().slice(0, 10);
  };

  function countWorkingDays(date: string, amount: number, step: number, calendar: Calendar): string {
    let [at, left] = [date, amount];
    while (left > 0) {
      at = add(at, step);
      if (isWorkingDay(calendar, at)) left -= 1;
    }
    return at;
  }

  function countMonths(date: string, months: number): string {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const index = year * 12 + month - 1 + months;
    const pad = (value: number) => String(value).padStart(2, '0');
    for (let last = day; ; last -= 1) {
      const text = `${Math.floor(index / 12)}-${pad((index % 12) + 1)}-${pad(last)}`;
      const read = new Date(`${text}T12:00:00Z`);
      if (!Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text) return text;
    }
  }

  function slowly(start: string, term: Term): string {
    const { calendar, span, roll } = term;
    const step = term.direction === 'backward' ? -1 : 1;
    const from = add(localDate(start, calendar.timeZone), term.count === 'from-same-day' ? -step : 0);
    let end = from;
    if (span.unit === 'working day') end = countWorkingDays(from, span.amount, step, calendar);
    else if (span.unit === 'month') end = countMonths(from, step * span.amount);
    else for (let i = 0; i < span.amount * (span.unit === 'week' ? 7 : 1); i += 1) end = add(end, step);
    const least = term.contains ? countWorkingDays(from, term.contains, step, calendar) : end;
    if (step > 0 ? least > end : least < end) end = least;
    while (roll === 'previous-working-day' && !isWorkingDay(calendar, end)) end = add(end, -1);
    while (roll === 'next-working-day' && step > 0 && !isWorkingDay(calendar, end)) end = add(end, 1);
    return endOfDay(end, calendar.timeZone);
  }

  test('for terms in days', () => {
    const units = fc.constantFrom<SpanUnit>('day', 'working day', 'week', 'month');
    fc.assert(
      fc.property(starts, dayTerms, units, (start, term, unit) => {
        const count = unit === 'month' ? 'from-next-day' : term.count;
        const tried: Term = { ...term, count, span: { amount: term.span.amount, unit } };
        expect(computeTerm(start, tried).due).toBe(slowly(start, tried));
      }),
      { numRuns: 2000 },
    );
  });

  test('for working hours, minute by minute', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 30 }), calendars, (start, amount, calendar) => {
        const { due } = computeTerm(start, { span: { amount, unit: 'working hour' }, calendar });
        let worked = 0;
        for (let at = secondsOf(start); at < secondsOf(due); at += 60) {
          const moment = instantOf(at);
          const time = localTime(moment, calendar.timeZone);
          const open = time >= '09:00:00' && time < '17:00:00';
          if (open && isWorkingDay(calendar, localDate(moment, calendar.timeZone))) worked += 1;
        }
        expect(Math.abs(worked - amount * 60)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('hours are exact over every change of the clock', () => {
  const years = Array.from({ length: 16 }, (_, i) => 2020 + i);
  const lastSunday = (year: number, month: number) => {
    const last = new Date(Date.UTC(year, month, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  };

  test.each(years)('in %i', (year) => {
    for (const calendar of [netherlands, england, ireland]) {
      for (const [month, shown] of [
        [3, '13:00:00'],
        [10, '11:00:00'],
      ] as const) {
        const sunday = lastSunday(year, month);
        const start = instantOf(
          secondsOf(atLocalTime(sunday, '12:00', calendar.timeZone)) - 47 * 3600 - (month === 10 ? 7200 : 0),
        );
        const { due } = computeTerm(start, { span: { amount: 48, unit: 'hour' }, calendar });
        expect(secondsOf(due) - secondsOf(start)).toBe(48 * 3600);
        expect(localTime(start, calendar.timeZone)).toBe('12:00:00');
        expect([localDate(due, calendar.timeZone), localTime(due, calendar.timeZone)]).toEqual([
          sunday,
          shown,
        ]);
      }
    }
  });
});
