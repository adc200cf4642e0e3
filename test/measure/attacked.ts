// Registers to attack: random dossiers, figures over them that hang together, and all reports of a year.
import fc from 'fast-check';
import { bucketOf } from '../../engine/core/measure/buckets.ts';
import { Counter } from '../../engine/core/measure/counter.ts';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import { periodOf } from '../../engine/core/measure/period.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import { reportOf } from '../../engine/core/measure/report.ts';
import type { Counted } from '../../engine/core/measure/report.ts';
import type { MetricPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { Shown } from './attacker.ts';
import { complaintPlan, factRows, withMetrics } from './example.ts';
import type { Known } from './example.ts';

export const LIMIT = 4;
export const SLOW = 240_000;
export const of = { source: 'x', run: () => true } as unknown as NonNullable<MetricPlan['of']>;
export const shipped = complaintPlan(LIMIT);

/** Figures over the same dossiers that hang together: totals and parts, splits that cross, filters within filters. */
export const plan = withMetrics(shipped, {
  volume: { by: ['category', 'month'] },
  'by-channel': { by: ['channel'] },
  'by-both': { by: ['channel', 'category'] },
  some: { of, by: ['category'] },
  fewer: { of },
  'on-time': { kind: { kind: 'share', that: of }, by: ['channel'] },
  satisfied: { kind: { kind: 'answer', field: 'solved' } },
  promises: { kind: { kind: 'promises', names: ['registered', 'goes-up'] } },
});

const [from, to] = [{ at: 'receipt' }, { at: 'closed' }] as const;
const parts = [5, 10, 20].map((amount) => ({ amount, unit: 'hour' as const }));
export const took = { kind: 'duration', from, to, in: 'hours', buckets: parts } as const;

/** Lengths of time in parts and in one, of all and of some, beside what hangs together with them. */
export const lengths = withMetrics(shipped, {
  took: { kind: took, by: ['channel'], target: '10 hours' },
  'some-took': { kind: took, of, target: '20 hours' },
  plainly: { kind: { ...took, from: { at: 'opened' }, buckets: [] }, target: '12 hours' },
  'by-category': { by: ['category'] },
  some: { of },
});

/** Fewer of them, for the many numbers of a whole year. */
export const fewer = withMetrics(shipped, {
  volume: { by: ['category'] },
  'by-channel': { by: ['channel', 'quarter'] },
  some: { of },
  'on-time': { kind: { kind: 'share', that: of } },
  promises: { kind: { kind: 'promises', names: ['registered'] } },
});

export const dossier = fc
  .record({
    day: fc.integer({ min: 0, max: 364 }),
    category: fc.constantFrom('pay', 'pay', 'pay', 'conduct', 'privacy'),
    channel: fc.constantFrom('web', 'web', 'web', 'phone', 'mail'),
    late: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    running: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    solved: fc.constantFrom('yes', 'yes', 'no', ''),
    minutes: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 2000 })),
  })
  .map(({ day, category, channel, late, running, solved, minutes }): Known => {
    const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const kept = running ? 'running' : late ? 'broken' : 'kept';
    const length = running ? 'open' : [bucketOf(took, minutes * 60), minutes * 60];
    const plain = running ? 'open' : ['measured', minutes * 60];
    return {
      'duration:took': length as Known[string],
      ...(category === 'privacy' ? {} : { 'duration:some-took': length as Known[string] }),
      'duration:plainly': plain as Known[string],
      'at:complaint:receipt': at,
      'field:category': category,
      channel,
      'answer:satisfied': solved,
      'promise:registered': kept,
      'promise:goes-up': solved === 'no' ? 'kept' : kept,
      ...(running ? {} : { 'share:on-time': late ? 'no' : 'yes' }),
      ...(category === 'privacy' ? {} : { 'count:some': '1' }),
      ...(solved === '' || category === 'privacy' ? {} : { 'count:fewer': '1' }),
    };
  });

export const QUARTERS = [0, 1, 2, 3].map((further) => periodOf('2026-01-01', 'quarter', further));
export const YEAR = periodOf('2026-01-01', 'year');

/** What is counted of a period, and how it hangs together. */
export function countedOn(
  of: Plan,
  period: Period,
  rows: readonly FactRow[],
  within: readonly Counted[] = [],
): Counted {
  const counter = new Counter(of, period);
  for (const facts of Map.groupBy(rows, (row) => row.dossier).values()) counter.add(facts);
  return reportOf(of, counter, { period, counted: '2027-01-01T00:00:00Z' }, within);
}

/** A quarter with all these dossiers in it. */
export function quarter(of: Plan, dossiers: readonly Known[]): Shown {
  const rows = factRows(
    dossiers.map((known) => ({
      ...known,
      'at:complaint:receipt': `2026-0${(Number(String(known['at:complaint:receipt']).slice(5, 7)) % 3) + 1}-15`,
    })),
  );
  return { report: countedOn(of, QUARTERS[0]!, rows).report, rows };
}

/** Every report of a year, each counted when it was over; `later` is what the register is once the year ends. */
export function everything(of: Plan, rows: readonly FactRow[], later: readonly FactRow[] = rows): Shown[] {
  const within = QUARTERS.map((period) => countedOn(of, period, rows));
  const year = countedOn(of, YEAR, later, within);
  return [...within.map(({ report }) => ({ report, rows })), { report: year.report, rows: later }];
}
