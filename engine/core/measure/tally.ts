// Counts facts in memory: what the database answers for many dossiers, said once in plain code.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { placeName, wallName } from './fact.ts';
import type { FactRow } from './fact.ts';
import { kindOf } from './kinds/index.ts';
import { unitOf } from './period.ts';
import type { Period } from './period.ts';
import { NOTHING, splitOf } from './split.ts';

/** How many dossiers have these keys and this value of this fact. */
export interface Tally {
  /** One value per split of the metric. */
  readonly keys: readonly string[];
  /** The fact that was counted; empty where dossiers are. */
  readonly name: string;
  readonly value: string;
  readonly n: number;
  /** In the middle of the numbers: half of them are smaller. */
  readonly median: number | null;
  /** The number that nine out of ten do not exceed. */
  readonly high: number | null;
}

/** The counts that make a metric's figure, split by `by`; what the reader must not know of is left out. */
export function tally(
  plan: Plan,
  metric: MetricPlan,
  by: readonly string[],
  rows: readonly FactRow[],
  period: Period,
  reader: string | null,
): Tally[] {
  const { only, names, spread } = kindOf(metric).counting(metric, metric.kind);
  const heaps = new Map<string, { tally: Tally; numbers: number[] }>();
  for (const facts of byDossier(rows)) {
    const at = facts.find(({ name }) => name === placeName(plan, metric))?.value;
    const walled = reader !== null && facts.some(({ name }) => name === wallName(reader));
    if (at === undefined || at < period.from || at > period.until || walled) continue;
    if (only !== null && !facts.some(({ name }) => name === only)) continue;
    const counted = names.length === 0 ? [null] : facts.filter(({ name }) => names.includes(name));
    for (const keys of keysOf(plan, by, facts, at))
      for (const fact of counted) {
        const [name, value] = [fact?.name ?? '', fact?.value ?? ''];
        const id = JSON.stringify([keys, name, value]);
        const heap = heaps.get(id) ?? {
          tally: { keys, name, value, n: 0, median: null, high: null },
          numbers: [],
        };
        if (spread === value && fact?.number != null) heap.numbers.push(fact.number);
        heaps.set(id, { ...heap, tally: { ...heap.tally, n: heap.tally.n + 1 } });
      }
  }
  return [...heaps.values()].map((heap) => ({ ...heap.tally, ...spreadOf(heap.numbers) }));
}

function byDossier(rows: readonly FactRow[]): Iterable<FactRow[]> {
  return Map.groupBy(rows, (row) => row.dossier).values();
}

function keysOf(plan: Plan, by: readonly string[], facts: readonly FactRow[], at: string): string[][] {
  return by.reduce<string[][]>(
    (all, name) => {
      const { unit, fact } = splitOf(plan, name);
      const found = facts.filter((each) => each.name === fact).map((each) => each.value);
      const values = unit ? [unitOf(at, unit)] : found.length > 0 ? found : [NOTHING];
      return all.flatMap((keys) => values.map((value) => [...keys, value]));
    },
    [[]],
  );
}

/** The middle number, or the mean of the two in the middle; and the one at nine tenths, rounded up. */
export function spreadOf(numbers: readonly number[]): Pick<Tally, 'median' | 'high'> {
  const sorted = [...numbers].sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return { median: null, high: null };
  const middle = [sorted[Math.ceil(count / 2) - 1] ?? 0, sorted[Math.floor(count / 2)] ?? 0];
  return {
    median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
    high: sorted[Math.ceil((count * 9) / 10) - 1] ?? null,
  };
}
