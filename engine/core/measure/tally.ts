// What was counted: how many dossiers share their keys and the value of a fact.

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

/** The middle number, or the mean of the two in the middle; and the one at nine tenths, rounded up. */
export function spreadOf(numbers: readonly number[]): Pick<Tally, 'median' | 'high'> {
  const sorted = Float64Array.from(numbers).sort();
  const count = sorted.length;
  if (count === 0) return { median: null, high: null };
  const middle = [sorted[Math.ceil(count / 2) - 1] ?? 0, sorted[Math.floor(count / 2)] ?? 0];
  return {
    median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
    high: sorted[Math.ceil((count * 9) / 10) - 1] ?? null,
  };
}
