// Medians and ninth tenths, together with all else that is shown, give no number smaller than the limit away either.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../engine/core/measure/buckets.ts';
import { measure } from '../../engine/core/measure/measure.ts';
import {
  countedOn,
  dossier,
  everything,
  lengths,
  quarter,
  QUARTERS,
  shipped,
  SLOW,
  took,
  YEAR,
} from './attacked.ts';
import { findSmall } from './attacker.ts';
import { factRows, withMetrics } from './example.ts';
import type { Known } from './example.ts';

describe('somebody who keeps every report', () => {
  it(
    'given medians, ninth tenths and parts of what took how long, then finds none either',
    () => {
      fc.assert(
        fc.property(fc.array(dossier, { maxLength: 90 }), (dossiers) => {
          expect(findSmall(lengths, [quarter(lengths, dossiers)])).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  it(
    'given those of a year and its quarters, then finds none either',
    () => {
      const two = withMetrics(shipped, { took: lengths.metrics.took!, plainly: lengths.metrics.plainly! });
      fc.assert(
        fc.property(fc.array(dossier, { maxLength: 120 }), (dossiers) => {
          expect(findSmall(two, everything(two, factRows(dossiers)))).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
    SLOW,
  );
});

describe('how long it took', () => {
  const day = { 'at:complaint:receipt': '2026-05-01' };
  const one = withMetrics(shipped, { took: { kind: took, target: '10 hours' } });
  const taking = (count: number, hours: number): Known[] =>
    Array.from({ length: count }, () => ({
      ...day,
      'duration:took': [bucketOf(took, hours * 3600), hours * 3600] as const,
    }));
  const shownOf = (dossiers: readonly Known[], period = QUARTERS[1]!) => {
    const rows = factRows(dossiers);
    return { report: countedOn(one, period, rows).report, rows };
  };

  it('given nine of ten within a part, then saying so would give the tenth away, so it is not said', () => {
    const dossiers = [...taking(5, 3), ...taking(4, 8), ...taking(1, 15)];
    const rows = factRows(dossiers);
    const naive = measure(one, one.metrics.took!, rows, QUARTERS[1]!);
    expect(naive.total).toMatchObject({ parts: { 0: 5, 1: null, 2: null }, high: 8 * 3600 });
    const report = { ...shownOf(dossiers).report, figures: [naive] };
    expect(findSmall(one, [{ report, rows }]).map(({ n }) => n)).toContain(1);
    const shown = shownOf(dossiers);
    expect(shown.report.figures[0]?.total).toMatchObject({ high: null, reached: null });
    expect(findSmall(one, [shown])).toEqual([]);
  });

  it('then a length is rounded up to two digits, and the target judged by the length itself', () => {
    const { report } = shownOf([...taking(10, 3.33), ...taking(10, 9.98)]);
    const { median, high, reached } = report.figures[0]?.total ?? {};
    expect([(median ?? 0) / 3600, (high ?? 0) / 3600, reached]).toEqual([6.7, 10, true]);
  });

  it('given fewer than twice the limit, then no length is said', () => {
    expect(shownOf(taking(7, 3)).report.figures[0]?.total).toMatchObject({ n: 7, median: null, high: null });
  });

  it('given a year, then only the end of the part is said in which it lies, and only where all parts are shown', () => {
    const year = (dossiers: readonly Known[]) => shownOf(dossiers, YEAR).report.figures[0]?.total;
    expect(year([...taking(10, 3.33), ...taking(10, 9.98)])).toMatchObject({
      median: 10 * 3600,
      high: 10 * 3600,
      reached: true,
    });
    expect(year([...taking(20, 3), ...taking(2, 8)])).toMatchObject({
      median: null,
      high: null,
      reached: null,
    });
  });
});
