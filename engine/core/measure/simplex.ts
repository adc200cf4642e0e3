// The least and the most that an unknown can be under sums and bounds: the simplex method, in two phases, by Bland's rule.

import type { Bounds, Sum } from './bounds.ts';

const TINY = 1e-7;

/** The most (`sign` 1) or the least (`sign` -1) that an unknown can be: a value for everything that hangs together with it. */
export function extreme(
  name: string,
  sign: 1 | -1,
  equations: readonly Sum[],
  bounds: ReadonlyMap<string, Bounds>,
): Map<string, number> {
  const near = connected(name, equations, bounds);
  const names = [...new Set([name, ...near.flatMap(({ whole, parts }) => [whole, ...parts])])];
  const of = (each: string) => bounds.get(each) ?? { least: 0, most: Infinity };
  const open = names.filter((each) => of(each).least < of(each).most);
  const at = new Map(open.map((each, index) => [each, index]));
  if (!at.has(name)) return new Map([[name, of(name).least]]);
  const rows: number[][] = [];
  const capped = open.filter((each) => of(each).most < Infinity);
  const width = open.length + capped.length;
  for (const { whole, parts } of near) {
    const row = Array<number>(width + 1).fill(0);
    for (const [each, times] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const index = at.get(each);
      if (index !== undefined) row[index]! += times;
      row[width]! -= times * of(each).least;
    }
    if (row.some((value) => Math.abs(value) > TINY)) rows.push(row);
  }
  capped.forEach((each, slack) => {
    const row = Array<number>(width + 1).fill(0);
    row[at.get(each) ?? 0] = 1;
    row[open.length + slack] = 1;
    row[width] = of(each).most - of(each).least;
    rows.push(row);
  });
  const solution = maximum(
    rows,
    width,
    open.map((each) => (each === name ? sign : 0)),
  );
  return new Map(open.map((each, index) => [each, of(each).least + (solution[index] ?? 0)]));
}

/** Only what hangs together with the unknown through other unknowns matters to it. */
function connected(name: string, equations: readonly Sum[], bounds: ReadonlyMap<string, Bounds>): Sum[] {
  const isOpen = (each: string) => {
    const { least, most } = bounds.get(each) ?? { least: 0, most: Infinity };
    return least < most;
  };
  const reached = new Set([name]);
  const used = new Set<Sum>();
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const equation of equations) {
      const own = [equation.whole, ...equation.parts].filter(isOpen);
      if (!own.some((each) => reached.has(each))) continue;
      used.add(equation);
      for (const each of own) reached.add(each);
    }
  }
  return [...used];
}

/** Where a goal is at its most, with every unknown at least nothing; far out where it has no most. Throws where nothing fits. */
function maximum(given: readonly (readonly number[])[], width: number, goal: readonly number[]): number[] {
  const count = given.length;
  const table = given.map((row, index) => {
    const turned = (row[width] ?? 0) < 0 ? row.map((value) => -value) : row;
    const own = Float64Array.from({ length: width + count + 1 }, (_, at) =>
      at < width ? (turned[at] ?? 0) : 0,
    );
    own[width + index] = 1;
    own[width + count] = turned[width] ?? 0;
    return own;
  });
  const basis = given.map((_, index) => width + index);
  const artificial = Float64Array.from({ length: width + count + 1 }, (_, at) =>
    at >= width && at < width + count ? -1 : 0,
  );
  climb(table, basis, artificial, width + count);
  const left = basis.reduce((sum, base, row) => sum + (base >= width ? (table[row]?.at(-1) ?? 0) : 0), 0);
  if (left > 1e-5) throw new Error('What was shown contradicts itself.');
  for (const [row, column] of basis.entries()) {
    if (column < width) continue;
    const other = table[row]!.findIndex((value, index) => index < width && Math.abs(value) > TINY);
    if (other >= 0) pivot(table, basis, row, other);
  }
  const costs = new Float64Array(width + count + 1);
  goal.forEach((value, at) => (costs[at] = value));
  const ray = climb(table, basis, costs, width);
  const solution = Array<number>(width).fill(0);
  for (const [row, base] of basis.entries()) {
    if (base >= width) continue;
    solution[base] = (table[row]?.at(-1) ?? 0) - (ray === null ? 0 : FAR * (table[row]?.[ray] ?? 0));
  }
  if (ray !== null) solution[ray] = FAR;
  return solution;
}

const FAR = 1000;

/** Climbs until there is nothing to gain; gives the column along which it could go on for ever, if there is one. */
function climb(table: Float64Array[], basis: number[], costs: Float64Array, usable: number): number | null {
  const last = costs.length - 1;
  const gains = Float64Array.from(costs);
  for (const [row, base] of basis.entries()) {
    const cost = costs[base] ?? 0;
    if (cost !== 0) table[row]!.forEach((value, at) => (gains[at]! -= cost * value));
  }
  for (let steps = 0; ; steps += 1) {
    let enter = -1;
    for (let at = 0; at < usable; at += 1)
      if (gains[at]! > TINY && (enter < 0 || (steps < 2000 && gains[at]! > gains[enter]!))) enter = at;
    if (enter < 0) return null;
    let leave = -1;
    let best = Infinity;
    for (const [row, values] of table.entries()) {
      const slope = values[enter] ?? 0;
      if (slope <= TINY) continue;
      const ratio = (values[last] ?? 0) / slope;
      if (ratio < best - TINY || (ratio < best + TINY && (basis[row] ?? 0) < (basis[leave] ?? Infinity)))
        [best, leave] = [ratio, row];
    }
    if (leave < 0) return enter;
    pivot(table, basis, leave, enter);
    const times = gains[enter] ?? 0;
    table[leave]!.forEach((value, at) => (gains[at]! -= times * value));
  }
}

function pivot(table: Float64Array[], basis: number[], row: number, column: number): void {
  const own = table[row]!;
  const by = own[column] ?? 1;
  own.forEach((value, at) => (own[at] = value / by));
  for (const [other, values] of table.entries()) {
    const times = values[column] ?? 0;
    if (other !== row && times !== 0)
      own.forEach((value, at) => value !== 0 && (values[at]! -= times * value));
  }
  basis[row] = column;
}
