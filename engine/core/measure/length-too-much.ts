// Finds a median or ninth tenth that must not be said because, with all else, it would give a small number away.
import type { Plan } from '../plan/plan.ts';
import type { Bounds } from './bounds.ts';
import type { Counter } from './counter.ts';
import type { Figure } from './figure.ts';
import type { Knowledge } from './giveaway.ts';
import type { Relations } from './relations.ts';
import { lengthName } from './shown-lengths.ts';
import { pinned } from './solve.ts';
import { toldByLengths } from './told-by-lengths.ts';

/** The first length that would give a small number away together with all else; null where none does. */
export function lengthTooMuch(
  plan: Plan,
  figures: readonly Figure[],
  counter: Counter,
  { seen, sums, truth }: Knowledge,
  { same }: Relations,
): string | null {
  const limit = plan.organisation.smallNumbers;
  const nameIn = (name: string) => same[name] ?? name;
  for (const figure of figures) {
    const metric = plan.metrics[figure.metric];
    const told = metric && toldByLengths(metric, figure, counter);
    if (!metric || !told) continue;
    const own = told.sums.map(({ whole, parts }) => ({ whole: nameIn(whole), parts }));
    const known = new Map([
      ...own.map(({ whole }) => [whole, nothing(whole, seen, truth)] as const),
      ...told.seen,
    ]);
    const isClosed = own.every(({ whole }) => told.seen.has(whole) || isKnown(known.get(whole)));
    const all = isClosed
      ? { sums: own, seen: known }
      : { sums: [...sums, ...own], seen: new Map([...seen, ...known]) };
    const small = pinned(all.sums, all.seen, (name) => told.truths.get(name) ?? truth(name), limit);
    if (small.length > 0) return lengthName(metric.name, figure.total?.high === null ? 'median' : 'high');
  }
  return null;
}

/** What is seen of a number; one that was counted nowhere is nought. */
function nothing(name: string, seen: Knowledge['seen'], truth: Knowledge['truth']): Bounds {
  return seen.get(name) ?? { least: 0, most: truth(name) === 0 ? 0 : Infinity };
}

function isKnown(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds.least === bounds.most;
}
