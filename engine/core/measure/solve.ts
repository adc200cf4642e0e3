// What a reader can work out from the numbers that are shown: bounds by whole numbers, and sums solved together.
import { determined } from './elimination.ts';
import type { Row } from './elimination.ts';
import type { Bounds, Sum } from './bounds.ts';
import { extreme } from './simplex.ts';

/**
 * The numbers from 1 up to `limit` that can only be one thing, given bounds for some and the sums that hold: found by bounds
 * and by elimination, and where those find none, by looking for other values of each that fit all that is known.
 */
export function pinned(
  sums: readonly Sum[],
  given: ReadonlyMap<string, Bounds>,
  truth: (name: string) => number,
  limit: number,
): string[] {
  const { solved, bounds } = solve(sums, given, truth);
  const isSmall = (name: string) => truth(name) > 0 && truth(name) < limit;
  const found = [...solved].filter(isSmall);
  if (found.length > 0) return found;
  const left = new Set([...bounds.keys()].filter((name) => isSmall(name)));
  for (const name of left) {
    for (const sign of [1, -1] as const) {
      if (!left.has(name)) break;
      for (const [each, value] of extreme(name, sign, sums, bounds))
        if (Math.abs(value - truth(each)) > 1 - TINY) left.delete(each);
    }
    if (left.has(name)) return [name];
  }
  return [];
}

const TINY = 1e-6;

/** Every number that can only be one thing, and the bounds of all. `truth` gives what follows by elimination. */
function solve(
  sums: readonly Sum[],
  given: ReadonlyMap<string, Bounds>,
  truth: (name: string) => number,
): { readonly solved: ReadonlySet<string>; readonly bounds: ReadonlyMap<string, Bounds> } {
  const names = [...new Set([...given.keys(), ...sums.flatMap(({ whole, parts }) => [whole, ...parts])])];
  const place = new Map(names.map((name, at) => [name, at]));
  const least = names.map((name) => given.get(name)?.least ?? 0);
  const most = names.map((name) => given.get(name)?.most ?? Infinity);
  const at = (name: string) => place.get(name) ?? 0;
  const equations = sums.map(({ whole, parts }) => ({ whole: at(whole), parts: parts.map(at) }));
  const isKnown = (each: number) => least[each] === most[each];
  for (;;) {
    narrow(equations, least, most);
    const rows = equations.map((equation) => unknownsOf(equation, isKnown)).filter((row) => row.size > 0);
    const found = determined(rows).filter((each) => !isKnown(each));
    if (found.length === 0) {
      const bounds = names.map(
        (name, each) => [name, { least: least[each] ?? 0, most: most[each] ?? 0 }] as const,
      );
      return { solved: new Set(names.filter((_, each) => isKnown(each))), bounds: new Map(bounds) };
    }
    for (const each of found) least[each] = most[each] = truth(names[each] ?? '');
  }
}

type Equation = { readonly whole: number; readonly parts: readonly number[] };

/** Narrows the bounds by every equation until nothing changes, or long enough. */
function narrow(equations: readonly Equation[], least: number[], most: number[]): void {
  for (let round = 0, changed = true; changed && round < 100; round += 1) {
    changed = false;
    const within = (at: number, low: number, high: number) => {
      if (low > (least[at] ?? 0)) [least[at], changed] = [low, true];
      if (high < (most[at] ?? Infinity)) [most[at], changed] = [high, true];
    };
    for (const { whole, parts } of equations) {
      const low = parts.reduce((sum, part) => sum + (least[part] ?? 0), 0);
      const high = parts.reduce((sum, part) => sum + (most[part] ?? Infinity), 0);
      within(whole, low, high);
      const [wholeLow, wholeHigh] = [least[whole] ?? 0, most[whole] ?? Infinity];
      const open = parts.filter((part) => most[part] === Infinity);
      for (const part of parts) {
        const [own, ownHigh] = [least[part] ?? 0, most[part] ?? Infinity];
        const others =
          open.length === 0 || (open.length === 1 && open[0] === part)
            ? restOf(high, ownHigh, parts, part, most)
            : Infinity;
        within(part, wholeLow - others, wholeHigh - (low - own));
      }
    }
  }
}

/** The most that the other parts can be. */
function restOf(
  high: number,
  own: number,
  parts: readonly number[],
  part: number,
  most: readonly number[],
): number {
  if (own !== Infinity) return high - own;
  return parts.reduce((sum, other) => (other === part ? sum : sum + (most[other] ?? Infinity)), 0);
}

function unknownsOf({ whole, parts }: Equation, isKnown: (at: number) => boolean): Row {
  const row = new Map<number, number>();
  const put = (at: number, times: number) => {
    if (isKnown(at)) return;
    const sum = (row.get(at) ?? 0) + times;
    if (sum === 0) row.delete(at);
    else row.set(at, sum);
  };
  put(whole, -1);
  for (const part of parts) put(part, 1);
  return row;
}
