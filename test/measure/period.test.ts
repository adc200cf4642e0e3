// Periods begin and end on the organisation's wall calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledUnits, periodOf, unitOf, unitOfPeriod } from '../../engine/core/measure/period.ts';
import { periodChoice, periodsToChoose } from '../../views/pages/evaluation/period-choice.ts';

const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('a month, a quarter and a year', () => {
  it.each([
    ['2026-02-14', 'month', 0, '2026-02-01', '2026-02-28'],
    ['2028-02-14', 'month', 0, '2028-02-01', '2028-02-29'],
    ['2026-05-31', 'quarter', 0, '2026-04-01', '2026-06-30'],
    ['2026-01-01', 'quarter', -1, '2025-10-01', '2025-12-31'],
    ['2026-12-31', 'year', 0, '2026-01-01', '2026-12-31'],
  ] as const)('given %s, then its %s (%i further) is %s up to %s', (date, unit, further, from, until) => {
    expect(periodOf(date, unit, further)).toEqual({ from, until });
  });

  it('then every date lies in its own, and the next begins the day after', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('month', 'quarter', 'year'), (date, unit) => {
        const own = periodOf(date, unit);
        expect(own.from <= date && date <= own.until).toBe(true);
        expect([unitOf(own.from, unit), unitOf(own.until, unit)]).toEqual([
          unitOf(date, unit),
          unitOf(date, unit),
        ]);
        const dayAfter = new Date(Date.parse(own.until) + 86_400_000).toISOString().slice(0, 10);
        expect(periodOf(date, unit, 1).from).toBe(dayAfter);
      }),
    );
  });

  it('then months in which nothing happened stand between those in which something did', () => {
    expect(filledUnits(['2026-02', '2025-11'], 'month')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(filledUnits(['2026-Q1', '2025-Q3'], 'quarter')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(filledUnits([], 'year')).toEqual([]);
  });
});

describe('a period that is asked for', () => {
  const today = '2026-04-24';

  it('given nothing, then it is the last quarter that is over', () => {
    expect(periodChoice({}, today)).toEqual({
      key: '2026-Q1',
      unit: 'quarter',
      period: { from: '2026-01-01', until: '2026-03-31' },
      problem: null,
    });
  });

  it.each([
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('given %s, then it is from %s up to %s', (period, from, until) => {
    expect(periodChoice({ period }, today)).toMatchObject({ period: { from, until }, problem: null });
  });

  it.each(['2026-Q2', '2026', '2025-Q5', '2025-12', '1999', 'own', ''])(
    'given %s, then it says that there is no such period yet, or never was',
    (period) => {
      expect(periodChoice({ period }, today).problem).toBe('badPeriod');
    },
  );

  it('then only what is over can be chosen, newest first', () => {
    expect(periodsToChoose(today, 'quarter').slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
    expect(periodsToChoose(today, 'year')[0]).toBe('2025');
  });
});

describe('the unit of a period', () => {
  it.each([
    ['2026-04-01', '2026-04-30', 'month'],
    ['2026-04-01', '2026-06-30', 'quarter'],
    ['2026-01-01', '2026-12-31', 'year'],
    ['2026-02-01', '2026-04-30', null],
    ['2026-04-01', '2026-05-31', null],
    ['2026-04-02', '2026-06-30', null],
  ])('given %s up to %s, then it is %s', (from, until, unit) => {
    expect(unitOfPeriod({ from, until })).toBe(unit);
  });
});
