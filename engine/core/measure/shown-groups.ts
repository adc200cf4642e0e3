// What may be shown of groups of dossiers: no small number, and nothing from which one could be worked out.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { cellName } from './cell.ts';
import type { Group, Shown } from './group.ts';
import type { Heap } from './heap.ts';
import { kindOf } from './kinds/index.ts';
import type { Ratio } from './kinds/kind.ts';
import { shownLengths } from './shown-lengths.ts';
import type { ShownLengths } from './shown-lengths.ts';
import { hiddenCells } from './small-numbers.ts';
import { reachesShare } from './target.ts';

/** Hides what is small or withheld; groups that add up to a known sum are hidden together. */
export function shownGroups(
  plan: Plan,
  metric: MetricPlan,
  heaps: readonly Heap[],
  withheld: ReadonlySet<string>,
  isExact = false,
): Group[] {
  const { each } = kindOf(metric).counting(metric, metric.kind);
  if (!each) return shownTable(plan, metric, heaps, 0, withheld, isExact);
  const tables = Map.groupBy(heaps, ({ keys }) => keys[0] ?? '');
  return [...tables.values()].flatMap((table) => shownTable(plan, metric, table, 1, withheld));
}

/** `named` keys come before those along which the table adds up. */
function shownTable(
  plan: Plan,
  metric: MetricPlan,
  heaps: readonly Heap[],
  named: number,
  withheld: ReadonlySet<string>,
  isExact = false,
): Group[] {
  const splits = metric.by.length + named;
  const isWithheld = ({ keys }: Heap, part: string | null) =>
    withheld.has(cellName(metric.name, splits, keys, part));
  const limit = plan.organisation.smallNumbers;
  const at = ({ keys }: Heap) => keys.slice(named);
  const whole = hiddenCells(
    heaps.map((heap) => ({ at: at(heap), n: heap.n, heap })),
    limit,
    ({ heap }) => isWithheld(heap, null),
  );
  const silent = new Set([...whole].map(({ heap }) => heap));
  const cells = heaps.flatMap((heap) =>
    Object.entries(heap.parts).map(([part, n]) => ({ at: [...at(heap), part], n, heap, part })),
  );
  const hidden = Map.groupBy(
    hiddenCells(cells, limit, ({ heap, part }) => silent.has(heap) || isWithheld(heap, part)),
    ({ heap }) => heap,
  );
  return heaps.map((heap) => {
    if (silent.has(heap)) return silentGroup(heap);
    const parts = (hidden.get(heap) ?? []).map(({ part }) => part);
    const lengths = shownLengths(plan, metric, heap, { isExact, areAllShown: parts.length === 0, withheld });
    return shownGroup(plan, metric, heap, parts, at(heap).length === 0, lengths);
  });
}

function silentGroup({ keys, parts }: Heap): Group {
  const none = Object.fromEntries(Object.keys(parts).map((part) => [part, null]));
  return { keys, n: null, parts: none, fewer: null, ratio: null, median: null, high: null, reached: null };
}

function shownGroup(
  plan: Plan,
  metric: MetricPlan,
  heap: Heap,
  hidden: readonly string[],
  alone: boolean,
  { median, high, reached: isWithin }: ShownLengths,
): Group {
  const limit = plan.organisation.smallNumbers;
  const shown = Object.entries(heap.parts).map(([part, n]): [string, Shown] => [
    part,
    hidden.includes(part) ? null : n,
  ]);
  const ratioOf = (parts: Heap['parts']) => kindOf(metric).ratio(plan, metric.kind, parts);
  const fewer = alone ? smallPart(heap, hidden, limit) : null;
  const possible = possibleParts(heap, hidden, fewer, limit).map(ratioOf);
  return {
    keys: heap.keys,
    n: heap.n,
    parts: Object.fromEntries(shown),
    fewer,
    ratio: same(possible) ?? null,
    median,
    high,
    reached: metric.kind.kind === 'duration' ? isWithin : reached(metric, possible),
  };
}

/**
 * The small one of two hidden parts, where saying so leaves it anything from 1 up to the limit: their sum may be known. Only
 * for a group that does not add up to anything itself, since several such bounds together would give numbers away.
 */
function smallPart({ parts }: Heap, hidden: readonly string[], limit: number): string | null {
  const small = hidden.filter((part) => (parts[part] ?? 0) < limit);
  const sum = hidden.reduce((total, part) => total + (parts[part] ?? 0), 0);
  return hidden.length === 2 && small.length === 1 && sum >= 2 * limit - 1 ? (small[0] ?? null) : null;
}

/** The outermost of what a reader must think possible; nothing where that is too much to go through. */
function possibleParts(
  { parts }: Heap,
  hidden: readonly string[],
  fewer: string | null,
  limit: number,
): Heap['parts'][] {
  if (hidden.length === 0) return [parts];
  const [one, other] = fewer === null ? hidden : [fewer, hidden.find((part) => part !== fewer)];
  if (hidden.length !== 2 || one === undefined || other === undefined) return [];
  const sum = (parts[one] ?? 0) + (parts[other] ?? 0);
  return [1, fewer === null ? sum - 1 : limit - 1].map((n) => ({ ...parts, [one]: n, [other]: sum - n }));
}

function same(ratios: readonly (Ratio | null)[]): Ratio | null | undefined {
  const [first] = ratios;
  return ratios.every((ratio) => ratio?.good === first?.good && ratio?.of === first?.of) ? first : undefined;
}

function reached({ target }: MetricPlan, ratios: readonly (Ratio | null)[]): boolean | null {
  if (target === null) return null;
  const [first = null, ...others] = ratios.map((ratio) => reachesShare(target, ratio));
  return others.every((each) => each === first) ? first : null;
}
