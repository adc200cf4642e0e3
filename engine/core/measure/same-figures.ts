// Whether two countings came to the same: by their numbers, in whatever order and words they are said.
import type { FrozenFigure } from './frozen.ts';
import type { Group } from './group.ts';

/** Whether these figures show the same numbers of the same groups. */
export function areSame(one: readonly FrozenFigure[], other: readonly FrozenFigure[]): boolean {
  return plain(one.map(numbersOf)) === plain(other.map(numbersOf));
}

function plain(figures: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function numbersOf({ metric, groups, sums, total, target, reached, limit }: FrozenFigure): [string, unknown] {
  return [metric, [inOrder(groups), inOrder(sums), total && numbersIn(total), target, reached, limit]];
}

function inOrder(groups: readonly Group[]): unknown[] {
  return groups.map(numbersIn).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function numbersIn({ keys, n, parts, fewer, ratio, median, high, reached }: Group): unknown[] {
  const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  return [keys, n, sorted, fewer, ratio && [ratio.good, ratio.of], median, high, reached];
}
