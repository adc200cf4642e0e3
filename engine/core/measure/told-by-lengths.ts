// What a reader learns from medians and ninth tenths about how many took how long.
import type { MetricPlan } from '../plan/plan.ts';
import type { Bounds, Sum } from './bounds.ts';
import { bucketNames } from './buckets.ts';
import { cellName } from './cell.ts';
import type { Counter } from './counter.ts';
import type { Figure } from './figure.ts';
import { stepOf } from './shown-lengths.ts';
import { lengthOf, lengthOfSpan } from './target.ts';

/** How many lie between two lengths are numbers too; they hang together with those that are shown. */
export interface ToldByLengths {
  readonly seen: ReadonlyMap<string, Bounds>;
  readonly sums: readonly Sum[];
  readonly truths: ReadonlyMap<string, number>;
}

/** So many lie at or below a length at least, or at most. */
interface Rank {
  readonly length: number;
  readonly least?: number;
  readonly most?: number;
}

/** Everything that follows from the lengths that are said of all dossiers of one metric; null where none are. */
export function toldByLengths(
  metric: MetricPlan,
  { total, splits }: Figure,
  counter: Counter,
): ToldByLengths | null {
  const { kind, name } = metric;
  const spread = counter.spread(metric);
  if (kind.kind !== 'duration' || !spread || !total || (total.median === null && total.high === null))
    return null;
  const ranks = [
    ...(total.median === null
      ? []
      : middleRanks(total.median, stepBelow(total.median, metric), spread.count)),
    ...(total.high === null ? [] : highRanks(total.high, metric, total.reached, spread.count)),
  ];
  const ends = kind.buckets.map((span) => lengthOfSpan(span, kind.in) ?? 0);
  const lengths = [...new Set([...ends, ...ranks.map(({ length }) => length)])].sort((a, b) => a - b);
  const between = [...lengths, Infinity].map((length, at) => ({
    name: `took ${name} ${at}`,
    length,
    n: spread.upTo(length) - (at === 0 ? 0 : spread.upTo(lengths[at - 1] ?? 0)),
  }));
  const upTo = (length: number) => between.filter((each) => each.length <= length).map((each) => each.name);
  const parts = bucketNames(kind).map((part, at) => ({
    whole: cellName(name, splits.length, [], part),
    parts: between
      .filter(({ length }) => length > (ends[at - 1] ?? -Infinity) && length <= (ends[at] ?? Infinity))
      .map((each) => each.name),
  }));
  const limits = ranks.map(({ length, least = 0, most = Infinity }, at) => ({
    sum: { whole: `took ${name} rank ${at}`, parts: upTo(length) },
    bounds: { least, most },
    n: spread.upTo(length),
  }));
  return {
    sums: [...parts, ...limits.map(({ sum }) => sum)],
    seen: new Map(limits.map(({ sum, bounds }) => [sum.whole, bounds])),
    truths: new Map([
      ...between.map(({ name: each, n }) => [each, n] as const),
      ...limits.map(({ sum, n }) => [sum.whole, n] as const),
    ]),
  };
}

/** Half of them lie at or below what is said, and no more than half a step below it. */
function middleRanks(length: number, step: number, count: number): Rank[] {
  return [
    { length, least: Math.ceil(count / 2) },
    ...(step === 0 ? [] : [{ length: length - step, most: Math.floor(count / 2) }]),
  ];
}

/** How far below what is said it may lie: what is said is rounded up from there. */
function stepBelow(length: number, { kind }: MetricPlan): number {
  return kind.kind === 'duration' ? stepOf(length * (1 - 1e-9), kind) : 0;
}

/** Nine tenths do; and whoever knows the target knows on which side of it they lie. */
function highRanks(length: number, metric: MetricPlan, reached: boolean | null, count: number): Rank[] {
  const { target, kind } = metric;
  const rank = Math.ceil((count * 9) / 10);
  const step = stepBelow(length, metric);
  const aim = kind.kind === 'duration' ? lengthOf(target, kind) : null;
  return [
    { length, least: rank },
    ...(step === 0 ? [] : [{ length: length - step, most: rank - 1 }]),
    ...(aim === null || reached === null
      ? []
      : [{ length: aim, ...(reached ? { least: rank } : { most: rank - 1 }) }]),
  ];
}
