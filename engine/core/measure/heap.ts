// Gathers what was counted into groups of dossiers, before anything is hidden.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { NO_ANSWER, SOME_ANSWER, takesSeveral } from './kinds/answer.ts';
import { kindOf } from './kinds/index.ts';
import type { Tally } from './tally.ts';

/** One group before anything is hidden. */
export interface Heap {
  readonly keys: readonly string[];
  readonly n: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly median: number | null;
  readonly high: number | null;
}

/** A figure without any dossier. */
export const NO_DOSSIERS: Heap = { keys: [], n: 0, parts: {}, median: null, high: null };

/** The groups of a metric's counts; where each fact is a figure of its own, its name is the first key. */
export function heapsOf(plan: Plan, metric: MetricPlan, tallies: readonly Tally[]): Heap[] {
  const { each, names } = kindOf(metric).counting(metric, metric.kind);
  const keysOf = ({ name, keys }: Tally) => (each ? [name.slice(name.indexOf(':') + 1), ...keys] : keys);
  const grouped = Map.groupBy(tallies, (tally) => JSON.stringify(keysOf(tally)));
  return [...grouped.values()].map((own): Heap => {
    const parts = Object.fromEntries(own.map(({ value, n }) => [value, n]));
    const spread = own.find(({ median }) => median !== null);
    return {
      keys: own[0] ? keysOf(own[0]) : [],
      n: takesSeveral(plan, metric.kind)
        ? (parts[SOME_ANSWER] ?? 0) + (parts[NO_ANSWER] ?? 0)
        : own.reduce((sum, { n }) => sum + n, 0),
      parts: names.length === 0 ? {} : parts,
      median: spread?.median ?? null,
      high: spread?.high ?? null,
    };
  });
}

/** Groups by their first key alone. */
export function summed(heaps: readonly Heap[]): Heap[] {
  const grouped = Map.groupBy(heaps, ({ keys }) => keys[0] ?? '');
  return [...grouped].map(([key, own]) => ({
    ...NO_DOSSIERS,
    keys: [key],
    n: own.reduce((sum, { n }) => sum + n, 0),
  }));
}
