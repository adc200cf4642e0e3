// The counts of one metric: which facts it looks at, and on which heaps a dossier lands.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { cellName } from './cell.ts';
import { placeName } from './fact.ts';
import type { FactRow } from './fact.ts';
import { kindOf } from './kinds/index.ts';
import type { Counting } from './kinds/kind.ts';
import { unitOf } from './period.ts';
import { NOTHING, splitOf } from './split.ts';
import type { Split } from './split.ts';
import { Spread } from './spread.ts';

/** One metric, with what was counted for it. */
export interface Column {
  readonly metric: MetricPlan;
  readonly place: string;
  readonly counting: Counting;
  readonly splits: readonly Split[];
  /** Counts by its splits, and undivided. */
  readonly split: Heaps;
  readonly whole: Heaps;
}

export interface Heaps {
  readonly all: Map<string, Heap>;
  /** The numbers of each group, whatever was counted. */
  readonly numbers: Map<string, Spread>;
  /** What those are rounded up to a multiple of. */
  readonly step: number;
}

/** Dossiers that share their keys and the value of a fact. */
export interface Heap {
  readonly keys: readonly string[];
  readonly name: string;
  readonly value: string;
  n: number;
  readonly numbers: Spread;
}

/** An empty column for a metric. */
export function columnOf(plan: Plan, metric: MetricPlan): Column {
  const counting = kindOf(metric).counting(metric, metric.kind);
  return {
    metric,
    place: placeName(plan, metric),
    counting,
    splits: metric.by.map((name) => splitOf(plan, name)),
    split: noHeaps(counting.step),
    whole: noHeaps(counting.step),
  };
}

/** The facts that a column looks at, by their names. */
export function factsOf({ place, counting, splits }: Column): string[] {
  return [
    place,
    ...(counting.only === null ? [] : [counting.only]),
    ...counting.names,
    ...splits.filter(({ unit }) => unit === null).map(({ fact }) => fact),
  ];
}

/** The heaps on which a dossier lands, by its facts under their names; none when its date does not count. */
export function countedIn(
  column: Column,
  known: ReadonlyMap<string, readonly FactRow[]>,
  holds: (date: string) => boolean,
): { column: Column; heap: Heap }[] {
  const { place, counting, splits } = column;
  const at = known.get(place)?.[0]?.value;
  if (at === undefined || !holds(at)) return [];
  if (counting.only !== null && !known.has(counting.only)) return [];
  const facts =
    counting.names.length === 0
      ? [{ name: '', value: '' }]
      : counting.names.flatMap((name) => known.get(name) ?? []);
  const all = splits.length === 0 ? [] : keysOf(splits, known, at);
  return facts.flatMap(({ name, value }) => [
    { column, heap: heapIn(column.whole, { keys: [], name, value }) },
    ...(splits.length === 0 ? [{ column, heap: heapIn(column.split, { keys: [], name, value }) }] : []),
    ...all.map((keys) => ({ column, heap: heapIn(column.split, { keys, name, value }) })),
  ]);
}

function noHeaps(step: number): Heaps {
  return { all: new Map(), numbers: new Map(), step };
}

function heapIn({ all, numbers, step }: Heaps, of: Pick<Heap, 'keys' | 'name' | 'value'>): Heap {
  const group = JSON.stringify([of.keys, of.name]);
  const id = `${group} ${of.value}`;
  const own = numbers.get(group) ?? new Spread(step);
  const heap = all.get(id) ?? { ...of, n: 0, numbers: own };
  numbers.set(group, own);
  all.set(id, heap);
  return heap;
}

function keysOf(
  splits: readonly Split[],
  known: ReadonlyMap<string, readonly FactRow[]>,
  at: string,
): string[][] {
  return splits.reduce<string[][]>(
    (all, { unit, fact }) => {
      const found = known.get(fact)?.map(({ value }) => value) ?? [NOTHING];
      const values = unit ? [unitOf(at, unit)] : found;
      return all.flatMap((keys) => values.map((value) => [...keys, value]));
    },
    [[]],
  );
}

/** Every number that a dossier is part of by being on a heap: with each of its keys, and with all values of it together. */
export function cellsOf({ metric, counting, splits }: Column, { keys, name, value }: Heap): string[] {
  if (keys.length < splits.length) return [];
  const each = counting.each ? [name.slice(name.indexOf(':') + 1)] : [];
  const parts = counting.names.length === 0 ? [null] : [null, value];
  const margins = keys.reduce<(string | null)[][]>(
    (all, key) =>
      all.flatMap((before) => [
        [...before, null],
        [...before, key],
      ]),
    [each],
  );
  const directions = each.length + splits.length;
  return margins.flatMap((margin) => parts.map((part) => cellName(metric.name, directions, margin, part)));
}
