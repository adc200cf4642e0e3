// Periods begin and end on the organisation's wall calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledUnits, periodOf, unitOf } from '../../engine/core/measure/period.ts';
import { monthsToChoose, periodChoice } from '../../views/pages/evaluation/period-choice.ts';

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

  it('given nothing, then it is this quarter', () => {
    expect(periodChoice({}, today)).toMatchObject({
      chosen: 'this-quarter',
      period: { from: '2026-04-01' },
      problem: null,
    });
  });

  it('given two months, then it is all of both and what lies between', () => {
    expect(periodChoice({ period: 'own', from: '2025-12', until: '2026-02' }, today)).toEqual({
      chosen: 'own',
      period: { from: '2025-12-01', until: '2026-02-28' },
      problem: null,
    });
  });

  it.each([
    ['2026-13', '2026-12', 'badPeriod'],
    ['2026-01', undefined, 'badPeriod'],
    ['2026-01-05', '2026-02', 'badPeriod'],
    ['2026-03', '2026-02', 'turnedPeriod'],
  ])('given %s up to %s, then it says what is wrong', (from, until, problem) => {
    expect(periodChoice({ period: 'own', from, ...(until ? { until } : {}) }, today).problem).toBe(problem);
  });

  it('given two months the wrong way round, then both stay to be corrected', () => {
    const { period } = periodChoice({ period: 'own', from: '2014-03', until: '2014-02' }, today);
    expect(monthsToChoose(today, period)).toEqual(expect.arrayContaining(['2014-02', '2014-03']));
  });

  it('then a month that was asked for can be chosen again, however long ago', () => {
    const months = monthsToChoose(today, { from: '2011-03-01', until: '2026-12-31' });
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-12', '2011-03', 190]);
  });
});
