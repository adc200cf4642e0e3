// Counts the facts of one dossier after another for every metric at once; dossiers that are alike take the room of one.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { cellsOf, columnOf, countedIn, factsOf } from './column.ts';
import type { Column, Heap, Heaps } from './column.ts';
import type { FactRow } from './fact.ts';
import { Overlaps } from './overlaps.ts';
import { unitOf } from './period.ts';
import type { Period } from './period.ts';
import type { Spread } from './spread.ts';
import type { Tally } from './tally.ts';

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
    this.#columns = Object.values(plan.metrics).map((metric) => columnOf(plan, metric));
    this.#places = new Set(this.#columns.map(({ place }) => place));
  }

  /** Every fact that is looked at, by its name. */
  get names(): readonly string[] {
    return [...new Set([...this.#columns.flatMap(factsOf), ...this.#leftOut])];
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
    const counted = this.#columns.flatMap((column) => countedIn(column, known, (date) => this.#holds(date)));
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

  #addUp(): void {
    for (const { heaps, cells, n } of this.#alike.values()) {
      for (const heap of heaps) heap.n += n;
      this.#overlaps.add(cells, n);
    }
    this.#alike.clear();
  }
}
