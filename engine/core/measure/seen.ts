// What a reader sees of each number in a figure: the number, that it is hidden, or that it is smaller than the limit.
import { cellName } from './cell.ts';
import type { Figure } from './figure.ts';
import type { Bounds } from './bounds.ts';

/** Bounds for every number that stands in a figure; what is hidden is known to be there, so it is at least one. */
export function seenIn({ metric, splits, groups, sums, total, limit }: Figure): Map<string, Bounds> {
  const seen = new Map<string, Bounds>();
  for (const { keys, n, parts, fewer } of [...groups, ...sums, ...(total ? [total] : [])])
    for (const [part, value] of [[null, n] as const, ...Object.entries(parts)]) {
      const most = part !== null && part === fewer ? limit - 1 : Infinity;
      const bounds = value === null ? { least: 1, most } : { least: value, most: value };
      seen.set(cellName(metric, splits.length, keys, part), bounds);
    }
  return seen;
}
