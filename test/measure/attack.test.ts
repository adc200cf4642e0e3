// From everything that somebody who may evaluate is ever shown, no number smaller than the limit can be worked out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../engine/core/measure/measure.ts';
import { periodOf } from '../../engine/core/measure/period.ts';
import { dossier, everything, fewer, of, plan, quarter, shipped, SLOW } from './attacked.ts';
import { findSmall } from './attacker.ts';
import { factRows, withMetrics } from './example.ts';
import type { Known } from './example.ts';

describe('somebody who keeps every report', () => {
  it(
    'given a quarter, then finds no number below the limit',
    () => {
      fc.assert(
        fc.property(fc.array(dossier, { maxLength: 120 }), (dossiers) => {
          expect(findSmall(plan, [quarter(plan, dossiers)])).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    SLOW,
  );

  it(
    'given a year and its quarters, then finds none either',
    () => {
      fc.assert(
        fc.property(fc.array(dossier, { maxLength: 150 }), (dossiers) => {
          expect(findSmall(fewer, everything(fewer, factRows(dossiers)))).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
    SLOW,
  );

  it(
    'given that things changed between the quarter and the year, then finds none either',
    () => {
      fc.assert(
        fc.property(
          fc.array(dossier, { maxLength: 120 }),
          fc.array(dossier, { maxLength: 6 }),
          (dossiers, late) => {
            const rows = factRows(dossiers);
            const later = factRows([...dossiers, ...late]);
            expect(findSmall(plan, everything(plan, rows, later))).toEqual([]);
          },
        ),
        { numRuns: 25 },
      );
    },
    SLOW,
  );
});

describe('what hangs together by the formulas', () => {
  const day = { 'at:complaint:receipt': '2026-05-01' };
  const some = (count: number, known: Known): Known[] =>
    Array.from({ length: count }, () => ({ ...day, ...known }));
  const late = { 'share:on-time': 'no', 'promise:registered': 'broken' };
  const inTime = { 'share:on-time': 'yes', 'promise:registered': 'kept' };
  const pair = withMetrics(shipped, {
    'on-time': { kind: { kind: 'share', that: of } },
    promises: { kind: { kind: 'promises', names: ['registered'] } },
  });
  const dossiers = [...some(40, inTime), ...some(2, late), ...some(3, { 'promise:registered': 'running' })];

  it('given each figure hidden by itself, then two of them together give two late ones away', () => {
    const rows = factRows(dossiers);
    const period = periodOf('2026-05-01', 'quarter');
    const figures = Object.values(pair.metrics).map((metric) => measure(pair, metric, rows, period));
    const report = {
      procedure: 'complaint',
      version: 'v1',
      period,
      counted: '2026-07-01T00:00:00Z',
      figures,
    };
    expect(findSmall(pair, [{ report, rows }]).map(({ n }) => n)).toContain(2);
  });

  it('given they are hidden together, then they do not', () => {
    const shown = everything(pair, factRows(dossiers));
    expect(findSmall(pair, shown)).toEqual([]);
    const totals = shown[1]?.report.figures.map(({ total, groups }) => total?.n ?? groups[0]?.n ?? null);
    expect(totals).toEqual([45, null]);
  });

  it('given a filter that leaves out two, then the filtered number and the whole are not both shown', () => {
    const filtered = withMetrics(shipped, { all: {}, some: { of } });
    const rows = factRows([...some(30, { 'count:some': '1' }), ...some(2, {})]);
    const shown = everything(filtered, rows);
    expect(findSmall(filtered, shown)).toEqual([]);
    expect(shown[1]?.report.figures.map(({ total }) => total?.n)).toEqual([32, null]);
  });

  it('given one quarter with two, then the year does not show what the other quarters leave of it', () => {
    const all = withMetrics(shipped, { all: {} });
    const on = (date: string, count: number) => some(count, { 'at:complaint:receipt': date });
    const rows = factRows([
      ...on('2026-02-01', 20),
      ...on('2026-05-01', 30),
      ...on('2026-08-01', 2),
      ...on('2026-11-01', 40),
    ]);
    const shown = everything(all, rows);
    expect(shown.map(({ report }) => report.figures[0]?.total?.n)).toEqual([20, 30, null, 40, null]);
    expect(findSmall(all, shown)).toEqual([]);
  });

  it('given two that were added after the quarters were counted, then the year does not show them', () => {
    const all = withMetrics(shipped, { all: {} });
    const quarters = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'];
    const each = quarters.flatMap((date) => some(10, { 'at:complaint:receipt': date }));
    const shown = (added: number) =>
      everything(all, factRows(each), factRows([...each, ...some(added, {})])).at(-1)?.report.figures[0]
        ?.total?.n;
    expect([shown(0), shown(2), shown(4)]).toEqual([40, null, 44]);
  });
});
