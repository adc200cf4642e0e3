// Finds what must not be shown because, with all else that is, it would give a small number away.
import type { Bounds, Sum } from './bounds.ts';
import { pinned } from './solve.ts';

/** Everything that a reader may put together. */
export interface Knowledge {
  /** What is seen of each number. */
  readonly seen: ReadonlyMap<string, Bounds>;
  readonly sums: readonly Sum[];
  readonly truth: (name: string) => number;
  /** Whether a number is not shown anywhere yet, so that it can be withheld. */
  readonly isNew: (name: string) => boolean;
}

/** The next number to withhold; null once nothing from 1 up to `limit` can be worked out. */
export function giveaway({ seen, sums, truth, isNew }: Knowledge, limit: number): string | null {
  const mayGo = (name: string) => {
    const bounds = seen.get(name);
    return isNew(name) && bounds !== undefined && bounds.least === bounds.most && truth(name) > 0;
  };
  const smallest = (names: Iterable<string>) =>
    [...names]
      .filter(mayGo)
      .sort((a, b) => truth(a) - truth(b) || (a < b ? -1 : 1))
      .at(0) ?? null;
  for (const name of pinned(sums, seen, truth, limit)) {
    const found = smallest(around([name], sums, mayGo));
    if (found !== null) return found;
  }
  return null;
}

/** The numbers nearest to these along the sums, as far as it takes to meet one that can be withheld. */
function around(
  names: readonly string[],
  sums: readonly Sum[],
  mayGo: (name: string) => boolean,
): ReadonlySet<string> {
  const reached = new Set(names);
  for (let size = -1; size !== reached.size && ![...reached].some(mayGo);) {
    size = reached.size;
    const touching = sums.filter(
      ({ whole, parts }) => reached.has(whole) || parts.some((part) => reached.has(part)),
    );
    for (const { whole, parts } of touching) for (const name of [whole, ...parts]) reached.add(name);
  }
  return reached;
}
