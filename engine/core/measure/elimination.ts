// Solves sums as far as they can be solved: which unknown numbers follow from them alone.

/** Below the root of what whole numbers can hold exactly, so that products stay exact. */
const PRIME = 94_906_249;

/** An equation: unknowns, each by its place and how often it occurs; what they come to does not matter here. */
export type Row = ReadonlyMap<number, number>;

/** The unknowns that have one value only in every solution, found by elimination over a prime field. */
export function determined(rows: readonly Row[]): number[] {
  const reduced: { pivot: number; row: Map<number, number> }[] = [];
  const byPivot = new Map<number, Map<number, number>>();
  for (const given of rows) {
    const row = new Map([...given].map(([at, times]) => [at, modulo(times)]));
    for (const at of [...row.keys()]) {
      const known = byPivot.get(at);
      const times = row.get(at);
      if (known && times) subtract(row, known, times);
    }
    const pivot = row.keys().next().value;
    if (pivot === undefined) continue;
    scale(row, inverse(row.get(pivot) ?? 1));
    for (const other of reduced) {
      const times = other.row.get(pivot);
      if (times) subtract(other.row, row, times);
    }
    reduced.push({ pivot, row });
    byPivot.set(pivot, row);
  }
  return reduced.filter(({ row }) => row.size === 1).map(({ pivot }) => pivot);
}

function subtract(from: Map<number, number>, row: ReadonlyMap<number, number>, times: number): void {
  for (const [at, value] of row) {
    const left = modulo((from.get(at) ?? 0) - modulo(times * value));
    if (left === 0) from.delete(at);
    else from.set(at, left);
  }
}

function scale(row: Map<number, number>, by: number): void {
  for (const [at, value] of row) row.set(at, modulo(value * by));
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}
