// How many dossiers each number counts, and how many any two of them have in common.

/** More numbers than this are not compared with each other: those that were met first are. */
const MOST = 4000;

export class Overlaps {
  readonly #index = new Map<string, number>();
  /** Per number, what it has in common with those before it, and at its own place how many it counts. */
  readonly #common: Float64Array[] = [];

  /** The places of these numbers, each once. */
  cells(names: readonly string[]): number[] {
    return [...new Set(names)].flatMap((name) => {
      const known = this.#index.get(name);
      if (known !== undefined) return [known];
      const next = this.#index.size;
      if (next >= MOST) return [];
      this.#index.set(name, next);
      this.#common.push(new Float64Array(next + 1));
      return [next];
    });
  }

  /** Adds `n` dossiers that are all part of these numbers, and of no others. */
  add(cells: readonly number[], n: number): void {
    const sorted = [...cells].sort((a, b) => a - b);
    sorted.forEach((cell, at) => {
      const common = this.#common[cell];
      if (common) for (let before = 0; before <= at; before += 1) common[sorted[before] ?? 0]! += n;
    });
  }

  /** Every number by its name, in the order of its place. */
  get names(): readonly string[] {
    return [...this.#index.keys()];
  }

  /** How many dossiers two numbers have in common; of one with itself, how many it counts. */
  common(a: number, b: number): number {
    return (a > b ? this.#common[a]?.[b] : this.#common[b]?.[a]) ?? 0;
  }
}
