// What may be said of how long it took: rounded for a whole quarter, and elsewhere only what the shown parts say already.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { bucketOf } from './buckets.ts';
import type { Heap } from './heap.ts';
import type { Kind } from './kinds/kind.ts';
import { lengthOf, lengthOfSpan } from './target.ts';

export interface ShownLengths {
  readonly median: number | null;
  readonly high: number | null;
  /** Whether nine out of ten stayed within the target; null where that cannot be said. */
  readonly reached: boolean | null;
}

type Duration = Extract<Kind, { kind: 'duration' }>;

const SECONDS = { hours: 3600, days: 86_400, 'working days': 1 } as const;
const NOTHING: ShownLengths = { median: null, high: null, reached: null };

/** The name under which a median or ninth tenth is withheld. */
export function lengthName(metric: string, which: 'median' | 'high'): string {
  return `${which} of ${metric}`;
}

/**
 * Nothing about fewer than twice the limit, so that at least the limit lies on either side of the middle. `isExact` for all
 * dossiers of a quarter together: those are rounded, and withheld where they would give a number away. Of groups and years
 * the end of the part is said in which it lies, and only where all parts are shown: whoever sees those knows that already.
 */
export function shownLengths(
  plan: Plan,
  metric: MetricPlan,
  heap: Heap,
  {
    isExact,
    areAllShown,
    withheld,
  }: { isExact: boolean; areAllShown: boolean; withheld: ReadonlySet<string> },
): ShownLengths {
  const { kind } = metric;
  const { median, high } = heap;
  if (kind.kind !== 'duration' || median === null || high === null) return NOTHING;
  if (heap.n - (heap.parts.open ?? 0) < 2 * plan.organisation.smallNumbers) return NOTHING;
  const target = lengthOf(metric.target, kind);
  if (isExact && isFirstOfItsKind(plan, metric)) {
    const shown = (which: 'median' | 'high', length: number) =>
      withheld.has(lengthName(metric.name, which)) ? null : roundedUp(length, kind);
    const top = shown('high', high);
    return {
      median: shown('median', median),
      high: top,
      reached: target === null || top === null ? null : high <= target,
    };
  }
  if (!areAllShown) return NOTHING;
  const [most, least] = [endOf(kind, high), endOf(kind, high, -1)];
  const isWithin = most !== null && target !== null && most <= target;
  const isBeyond = least !== null && target !== null && least >= target;
  return { median: endOf(kind, median), high: most, reached: isWithin ? true : isBeyond ? false : null };
}

/** Two figures of the same time over different dossiers would have their difference in common. */
function isFirstOfItsKind({ metrics }: Plan, { name, kind }: MetricPlan): boolean {
  const what = (each: Kind) => each.kind === 'duration' && JSON.stringify([each.from, each.to]);
  return Object.values(metrics).find((other) => what(other.kind) === what(kind))?.name === name;
}

/** The end of the part in which a length lies, or of one that is further; null where there is none. */
function endOf(kind: Duration, length: number, further = 0): number | null {
  const span = kind.buckets[Number(bucketOf(kind, length)) + further];
  return span ? lengthOfSpan(span, kind.in) : null;
}

/** To two digits in the unit in which it is said, so that it is nobody's own. */
export function roundedUp(length: number, kind: Duration): number {
  const step = stepOf(length, kind);
  return step === 0 ? 0 : Math.ceil(length / step - 1e-9) * step;
}

/** How far apart two lengths are that are said as different ones. */
export function stepOf(length: number, { in: unit }: Pick<Duration, 'in'>): number {
  if (length <= 0) return 0;
  const digits = Math.floor(Math.log10(length / SECONDS[unit])) - 1;
  return Math.max(10 ** digits, unit === 'working days' ? 1 : 0.1) * SECONDS[unit];
}
