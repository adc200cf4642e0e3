// Counts the facts of one dossier after another for every metric at once; dossiers that are alike take the room of one.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { cellName } from './cell.ts';
import { placeName } from './fact.ts';
import type { FactRow } from './fact.ts';
import { kindOf } from './kinds/index.ts';
import type { Counting } from './kinds/kind.ts';
import { Overlaps } from './overlaps.ts';
import { unitOf } from './period.ts';
import type { Period } from './period.ts';
import { NOTHING, splitOf } from './split.ts';
import type { Split } from './split.ts';
import { Spread } from './spread.ts';
import type { Tally } from './tally.ts';

interface Column {
  readonly metric: MetricPlan;
  readonly place: string;
  readonly counting: Counting;
  readonly splits: readonly Split[];
  /** Counts by its splits, and undivided. */
  readonly split: Heaps;
  readonly whole: Heaps;
}

interface Heaps {
  readonly all: Map<string, Heap>;
  /** The numbers of each group, whatever was counted. */
  readonly numbers: Map<string, Spread>;
  /** What those are rounded up to a multiple of. */
  readonly step: number;
}

interface Heap {
  readonly keys: readonly string[];
  readonly name: string;
  readonly value: string;
  n: number;
  readonly numbers: Spread;
}
/** Dossiers that count in the same way. */
interface Alike {
  readonly heaps: readonly Heap[];
  /** By the name of a fact with a number: where that number goes. */
  readonly numbers: ReadonlyMap<string, readonly Spread[]>;
  readonly cells: readonly number[];
  n: number;
}

/** As many kinds of dossiers as are told apart before they are added up. */
const MOST_KINDS = 3000;

export class Counter {
  readonly #period: Period;
  readonly #leftOut: ReadonlySet<string>;
  readonly #columns: readonly Column[];
  readonly #places: ReadonlySet<string>;
  readonly #alike = new Map<string, Alike>();
  readonly #overlaps = new Overlaps();

  /** Counts every metric of a plan over a period; a dossier that has one of the facts in `leftOut` does not count. */
  constructor(plan: Plan, period: Period, leftOut: ReadonlySet<string> = new Set()) {
    this.#period = period;
    this.#leftOut = leftOut;
    this.#columns = Object.values(plan.metrics).map((metric) => {
      const counting = kindOf(metric).counting(metric, metric.kind);
      return {
        metric,
        place: placeName(plan, metric),
        counting,
        splits: metric.by.map((name) => splitOf(plan, name)),
        split: noHeaps(counting.step),
        whole: noHeaps(counting.step),
      };
    });
    this.#places = new Set(this.#columns.map(({ place }) => place));
  }

  /** Every fact that is looked at, by its name. */
  get names(): readonly string[] {
    const of = ({ place, counting, splits }: Column) => [
      place,
      ...(counting.only === null ? [] : [counting.only]),
      ...counting.names,
      ...splits.filter(({ unit }) => unit === null).map(({ fact }) => fact),
    ];
    return [...new Set([...this.#columns.flatMap(of), ...this.#leftOut])];
  }

  /** The facts whose dossiers do not count. */
  get leftOut(): readonly string[] {
    return [...this.#leftOut];
  }

  /** The facts that place a dossier in time. */
  get places(): readonly string[] {
    return [...this.#places];
  }

  /** Whether one of its facts places a dossier in the period. */
  counts(facts: readonly FactRow[]): boolean {
    return facts.some(({ name, value }) => this.#places.has(name) && this.#holds(value));
  }

  /** Counts one dossier by all its facts. */
  add(facts: readonly FactRow[]): void {
    let id = '';
    for (const { name, value } of facts) {
      if (this.#leftOut.has(name)) return;
      if (!this.#places.has(name)) id += `${name}\u0001${value}\u0002`;
      else if (this.#holds(value)) id += `${name}\u0001${unitOf(value, 'month')}\u0002`;
    }
    const alike = this.#alike.get(id) ?? this.#newKind(id, facts);
    alike.n += 1;
    if (alike.numbers.size > 0)
      for (const { name, number } of facts)
        if (number !== null) for (const spread of alike.numbers.get(name) ?? []) spread.add(number);
  }

  /** What was counted for a metric, by its splits and undivided. */
  tallies(metric: MetricPlan): { readonly split: readonly Tally[]; readonly whole: readonly Tally[] } {
    this.#addUp();
    const column = this.#columns.find((each) => each.metric.name === metric.name);
    const of = (heaps: Heaps | undefined) =>
      [...(heaps?.all.values() ?? [])].map(({ numbers, ...heap }) => ({
        ...heap,
        ...numbers.middleAndHigh(),
      }));
    return { split: of(column?.split), whole: of(column?.whole) };
  }

  /** How the numbers of a metric are spread over all its dossiers; undefined where it has none. */
  spread(metric: MetricPlan): Spread | undefined {
    return this.#columns
      .find((each) => each.metric.name === metric.name)
      ?.whole.numbers.values()
      .next().value;
  }

  /** How many dossiers any two numbers have in common. */
  get overlaps(): Overlaps {
    this.#addUp();
    return this.#overlaps;
  }

  #holds(date: string): boolean {
    return date >= this.#period.from && date <= this.#period.until;
  }

  #newKind(id: string, facts: readonly FactRow[]): Alike {
    if (this.#alike.size >= MOST_KINDS) this.#addUp();
    const known = Map.groupBy(facts, ({ name }) => name);
    const counted = this.#columns.flatMap((column) => this.#countedIn(column, known));
    const numbers = Map.groupBy(counted, ({ heap }) => heap.name);
    const alike = {
      heaps: counted.map(({ heap }) => heap),
      numbers: new Map(
        [...numbers]
          .filter(([name]) => known.get(name)?.some(({ number }) => number !== null))
          .map(([name, own]) => [name, [...new Set(own.map(({ heap }) => heap.numbers))]]),
      ),
      cells: this.#overlaps.cells(counted.flatMap(({ column, heap }) => cellsOf(column, heap))),
      n: 0,
    };
    this.#alike.set(id, alike);
    return alike;
  }

  #countedIn(column: Column, known: ReadonlyMap<string, readonly FactRow[]>) {
    const { place, counting, splits } = column;
    const at = known.get(place)?.[0]?.value;
    if (at === undefined || !this.#holds(at)) return [];
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

  #addUp(): void {
    for (const { heaps, cells, n } of this.#alike.values()) {
      for (const heap of heaps) heap.n += n;
      this.#overlaps.add(cells, n);
    }
    this.#alike.clear();
  }
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
function cellsOf({ metric, counting, splits }: Column, { keys, name, value }: Heap): string[] {
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
