// How numbers are spread: how often each was met, so that the room which they take does not grow with the dossiers.
import type { Tally } from './tally.ts';

export class Spread {
  readonly #step: number;
  readonly #times = new Map<number, number>();

  /** Numbers are rounded up to a multiple of `step`. */
  constructor(step: number) {
    this.#step = step;
  }

  /** Adds one number. */
  add(number: number): void {
    const rounded = Math.ceil(number / this.#step) * this.#step;
    this.#times.set(rounded, (this.#times.get(rounded) ?? 0) + 1);
  }

  /** How many there are. */
  get count(): number {
    return this.upTo(Infinity);
  }

  /** How many are no greater than this. */
  upTo(length: number): number {
    return [...this.#times].reduce((sum, [number, times]) => (number <= length ? sum + times : sum), 0);
  }

  /** The middle number, or the mean of the two in the middle; and the one at nine tenths, rounded up. */
  middleAndHigh(): Pick<Tally, 'median' | 'high'> {
    const sorted = [...this.#times].sort(([a], [b]) => a - b);
    const count = sorted.reduce((sum, [, times]) => sum + times, 0);
    if (count === 0) return { median: null, high: null };
    const at = (place: number): number => {
      let before = 0;
      return sorted.find(([, times]) => (before += times) >= place)?.[0] ?? 0;
    };
    return {
      median: (at(Math.ceil(count / 2)) + at(Math.floor(count / 2) + 1)) / 2,
      high: at(Math.ceil((count * 9) / 10)),
    };
  }
}
