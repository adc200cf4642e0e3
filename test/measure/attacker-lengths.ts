// What the attacker knows of medians, ninth tenths and parts: so many took no longer than this, and so many no less.
import type { Sum } from '../../engine/core/measure/bounds.ts';
import { bucketNames } from '../../engine/core/measure/buckets.ts';
import { cellName } from '../../engine/core/measure/cell.ts';
import type { Group } from '../../engine/core/measure/group.ts';
import { unitOfPeriod } from '../../engine/core/measure/period.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import { lengthOf, lengthOfSpan } from '../../engine/core/measure/target.ts';
import type { MetricPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { Shown } from './attacker.ts';
import { membersByHand } from './by-hand.ts';

interface Learned {
  readonly equations: Sum[];
  readonly bounds: Map<string, { least: number; most: number }>;
  /** How many there really are of what the attacker looks for. */
  readonly truths: Map<string, number>;
}

type Duration = Extract<MetricPlan['kind'], { kind: 'duration' }>;

/** All that follows from the lengths in these reports; `nameOf` gives the unknown that stands for a number. */
export function learnedFromLengths(
  plan: Plan,
  shown: readonly Shown[],
  nameOf: (cell: string) => string,
): Learned {
  const learned: Learned = { equations: [], bounds: new Map(), truths: new Map() };
  for (const each of shown)
    for (const figure of each.report.figures) {
      const metric = plan.metrics[figure.metric];
      if (metric?.kind.kind !== 'duration') continue;
      for (const group of [...figure.groups, ...(figure.total ? [figure.total] : [])])
        learnFrom(learned, each, { plan, metric, kind: metric.kind, group, nameOf });
    }
  return learned;
}

interface Seen {
  readonly plan: Plan;
  readonly metric: MetricPlan;
  readonly kind: Duration;
  readonly group: Group;
  readonly nameOf: (cell: string) => string;
}

function learnFrom(
  { equations, bounds, truths }: Learned,
  { report, rows, leftOut }: Shown,
  seen: Seen,
): void {
  const { plan, metric, kind, group, nameOf } = seen;
  const by = group.keys.length === 0 ? [] : metric.by;
  const numbers = membersByHand(plan, metric, by, rows, report.period, leftOut ?? new Set())
    .filter(({ keys, number }) => number !== null && keys.join() === group.keys.join())
    .map(({ number }) => number ?? 0);
  const limits = limitsOf(group, { ...metric, kind }, report.period, numbers.length);
  if (limits.length === 0) return;
  const { from, until } = report.period;
  const cellOf = (part: string) =>
    nameOf(`${from}/${until} ${cellName(metric.name, metric.by.length, group.keys, part)}`);
  const nameless = `${from}/${until} ${metric.name} ${group.keys.join()}`;
  const ends = kind.buckets.map((span) => lengthOfSpan(span, kind.in) ?? 0);
  const edges = [...new Set([...ends, ...limits.map(({ length }) => length)])].sort((a, b) => a - b);
  const between = [...edges, Infinity].map((most, at) => {
    const least = edges[at - 1] ?? -Infinity;
    const name = `${nameless} over ${least} up to ${most}`;
    truths.set(name, numbers.filter((n) => n > least && n <= most).length);
    return { name, most };
  });
  bucketNames(kind).forEach((part, at) => {
    const own = between.filter(
      ({ most }) => most > (ends[at - 1] ?? -Infinity) && most <= (ends[at] ?? Infinity),
    );
    equations.push({ whole: cellOf(part), parts: own.map(({ name }) => name) });
    if (!numbers.some((n) => n > (ends[at - 1] ?? -Infinity) && n <= (ends[at] ?? Infinity)))
      bounds.set(cellOf(part), { least: 0, most: 0 });
  });
  for (const { length, least = 0, most = Infinity } of limits) {
    const name = `${nameless} ${length} rank ${least} ${most}`;
    equations.push({
      whole: name,
      parts: between.filter((each) => each.most <= length).map((each) => each.name),
    });
    bounds.set(name, { least, most });
  }
}

/**
 * Of all dossiers of a quarter, what is said is rounded up to two digits, so it lies above the length that would have been said
 * otherwise; of others it is the end of a part. Whether the target was reached says on which side of it nine tenths lie.
 */
function limitsOf(
  { keys, median, high, reached }: Group,
  { target, kind }: MetricPlan & { readonly kind: Duration },
  { from, until }: Period,
  count: number,
): { length: number; least?: number; most?: number }[] {
  const isExact = keys.length === 0 && unitOfPeriod({ from, until }) === 'quarter';
  const ends = kind.buckets.map((span) => lengthOfSpan(span, kind.in) ?? 0);
  const below = isExact
    ? (length: number) => length - stepsIn(length, UNITS[kind.in])
    : (length: number) => ends.filter((end) => end < length).at(-1) ?? -1;
  const rank = Math.ceil(count * 0.9);
  const aim = lengthOf(target, kind);
  return [
    ...(median === null ? [] : [{ length: median, least: Math.ceil(count / 2) }]),
    ...(median === null ? [] : [{ length: below(median), most: Math.floor(count / 2) }]),
    ...(high === null ? [] : [{ length: high, least: rank }]),
    ...(high === null ? [] : [{ length: below(high), most: rank - 1 }]),
    ...(aim === null || reached === null
      ? []
      : [{ length: aim, ...(reached ? { least: rank } : { most: rank - 1 }) }]),
  ];
}

const UNITS = { hours: 3600, days: 86_400, 'working days': 1 } as const;

function stepsIn(length: number, unit: number): number {
  if (length / unit <= 10) return 0.1 * unit;
  return length / unit <= 100 ? unit : 10 * unit;
}
