// Every kind of metric is what anybody would count by hand, and no more than may be shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../engine/core/measure/measure.ts';
import { Spread } from '../../engine/core/measure/spread.ts';
import type { Known } from './example.ts';
import { complaintPlan, factRows, metricsOfEveryKind, randomDossiers, withMetrics } from './example.ts';

const open = complaintPlan(1);
const period = { from: '2026-02-01', until: '2026-12-31' };
const metrics = metricsOfEveryKind([]);
const of = (plan: typeof open, name: string, dossiers: readonly Known[]) =>
  measure(
    withMetrics(plan, { [name]: metrics[name]! }),
    withMetrics(plan, metrics).metrics[name]!,
    factRows(dossiers),
    period,
  );

const inside = (dossier: Known) => {
  const at = dossier['at:complaint:receipt'];
  return typeof at === 'string' && at >= period.from && at <= period.until;
};
const some = (count: number, known: Known): Known[] =>
  Array.from({ length: count }, () => ({ 'at:complaint:receipt': '2026-05-01', ...known }));

/** Lengths of ten hours and more are said in whole hours. */
const STEP = 3600;

describe('a metric equals a count by hand', () => {
  const agrees = (check: (dossiers: Known[], all: readonly Known[]) => void) =>
    fc.assert(
      fc.property(randomDossiers, (all) => void check(all.filter(inside), all)),
      { numRuns: 200 },
    );

  it('counts dossiers, and only those that belong', () => {
    agrees((counted, all) => {
      expect(of(open, 'all', all).total?.n).toBe(counted.length);
      expect(of(open, 'selected', all).total?.n).toBe(
        counted.filter((each) => 'count:selected' in each).length,
      );
    });
  });

  it('gives a share with its numbers, and whether its target is reached', () => {
    agrees((counted, all) => {
      const good = counted.filter((each) => each['share:share'] === 'yes').length;
      const whole = counted.filter((each) => 'share:share' in each).length;
      const { total } = of(open, 'share', all);
      expect([total?.ratio?.good ?? 0, total?.ratio?.of ?? 0]).toEqual([good, whole]);
      expect(total?.reached).toBe(whole === 0 ? null : good / whole >= 0.95);
    });
  });

  it('gives the median and the number that nine out of ten do not exceed', () => {
    agrees((counted, all) => {
      const numbers = counted.flatMap((each) =>
        Array.isArray(each['duration:duration']) ? [Number(each['duration:duration'][1])] : [],
      );
      const { total } = of(open, 'duration', all);
      expect(total?.parts.measured ?? 0).toBe(numbers.length);
      const within = (limit: number) => numbers.filter((n) => n <= limit).length;
      const atLeast = (limit: number) => numbers.filter((n) => n >= limit).length;
      const sorted = numbers.toSorted((a, b) => a - b);
      if (total?.median == null) return expect(numbers.length).toBeLessThan(2);
      expect(within(total.median) * 2).toBeGreaterThanOrEqual(numbers.length);
      expect(atLeast(total.median - STEP) * 2).toBeGreaterThanOrEqual(numbers.length);
      if (total.high === null) throw new Error('A median stands without a ninth tenth.');
      expect(within(total.high) * 10).toBeGreaterThanOrEqual(numbers.length * 9);
      expect(within(total.high - STEP) * 10).toBeLessThan(Math.max(numbers.length * 9, 1));
      expect(total.reached).toBe((sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0) <= 36_000);
    });
  });

  it('gives answers, with those who did not answer apart', () => {
    agrees((counted, all) => {
      const given = (value: string) => counted.filter((each) => each['answer:answer'] === value).length;
      const { total } = of(open, 'answer', all);
      expect(['yes', 'no', ''].map((value) => total?.parts[value] ?? 0)).toEqual([
        given('yes'),
        given('no'),
        given(''),
      ]);
      expect(total?.ratio?.of ?? 0).toBe(given('yes') + given('no'));
    });
  });

  it('gives promises kept, broken and running, each promise by itself', () => {
    agrees((counted, all) => {
      const { groups, total } = of(open, 'promises', all);
      expect(total).toBeNull();
      for (const promise of ['registered', 'goes-up']) {
        const group = groups.find(({ keys }) => keys[0] === promise);
        const given = ['kept', 'broken', 'running'].map(
          (status) => counted.filter((each) => each[`promise:${promise}`] === status).length,
        );
        expect(['kept', 'broken', 'running'].map((status) => group?.parts[status] ?? 0)).toEqual(given);
      }
    });
  });

  it('takes the mean of the two in the middle, and the last of a few as the ninetieth', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, high: 4 });
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ median: 5.5, high: 9 });
    expect(spreadOf([])).toEqual({ median: null, high: null });
  });

  it('rounds what has begun up', () => {
    expect(spreadOf([1, 60, 61], 60)).toEqual({ median: 60, high: 120 });
  });
});

function spreadOf(numbers: readonly number[], step = 1) {
  const spread = new Spread(step);
  for (const number of numbers) spread.add(number);
  return spread.middleAndHigh();
}

describe('small numbers within a figure', () => {
  const plan = complaintPlan(5);

  it('given fewer dossiers than the limit, then only that there are few is said', () => {
    const { total, groups, hides } = of(plan, 'share', some(4, { 'share:share': 'yes' }));
    expect(total).toMatchObject({ n: null, parts: { yes: null }, ratio: null, reached: null });
    expect([groups, hides]).toEqual([[], true]);
  });

  it('given three of a hundred late, then it says fewer than the limit, and the target when it is sure', () => {
    const late = [...some(97, { 'share:share': 'yes' }), ...some(3, { 'share:share': 'no' })];
    expect(of(plan, 'share', late).total).toMatchObject({
      n: 100,
      parts: { yes: null, no: null },
      fewer: 'no',
      ratio: null,
      reached: true,
    });
  });

  it('given a target that depends on the hidden number, then it does not tell whether it was reached', () => {
    const late = [...some(38, { 'share:share': 'yes' }), ...some(2, { 'share:share': 'no' })];
    expect(of(plan, 'share', late).total).toMatchObject({ fewer: 'no', reached: null });
  });

  it('given so few that a bound would be exact, then it gives no bound', () => {
    const few = [...some(5, { 'share:share': 'yes' }), ...some(1, { 'share:share': 'no' })];
    expect(of(plan, 'share', few).total).toMatchObject({ n: 6, parts: { yes: null, no: null }, fewer: null });
  });

  it('given few durations, then there is no median, and no ninetieth that is somebody’s own', () => {
    const taking = (count: number) =>
      of(plan, 'duration', some(count, { 'duration:duration': ['measured', 3600] })).total;
    expect(taking(4)).toMatchObject({ n: null, median: null, high: null });
    expect(taking(9)).toMatchObject({ n: 9, median: null, high: null, reached: null });
    expect(taking(10)).toMatchObject({ n: 10, median: 3600, high: 3600, reached: true });
  });
});
