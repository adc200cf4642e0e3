// Makes a figure of what was counted, fit to be shown to everyone: small numbers are gone from it.
import type { Sentence, Text } from '../language/text.ts';
import type { MetricPlan, Plan } from '../plan/plan.ts';
import type { Group } from './group.ts';
import { plainKind } from './figure-kind.ts';
import type { FigureKind } from './figure-kind.ts';
import { heapsOf, NO_DOSSIERS, summed } from './heap.ts';
import type { Heap } from './heap.ts';
import { kindOf } from './kinds/index.ts';
import { shownGroups } from './shown-groups.ts';
import { orderedKeys, splitOf } from './split.ts';
import type { Split } from './split.ts';
import type { Tally } from './tally.ts';

/** Plain data, so that a report can be kept as it was. */
export interface Figure {
  readonly metric: string;
  readonly kind: FigureKind;
  readonly title: Text;
  readonly definition: Sentence;
  readonly splits: readonly Split[];
  /** The values of each split, in the order in which people read them. */
  readonly axes: readonly (readonly string[])[];
  readonly parts: readonly string[];
  readonly groups: readonly Group[];
  /** For dossiers counted by two splits: the sums by the first. */
  readonly sums: readonly Group[];
  /** Null where groups do not add up to anything, as promises do not. */
  readonly total: Group | null;
  readonly target: string | null;
  readonly reached: boolean | null;
  /** Numbers from 1 up to this are not shown. */
  readonly limit: number;
  /** Whether anything is not shown. */
  readonly hides: boolean;
}

/**
 * The figure of a metric: `split` are the counts by its splits, `whole` those of all dossiers together. Numbers whose names
 * are in `withheld` are hidden whatever they are. `isExact` says whether times are said in numbers of their own.
 */
export function figureOf(
  plan: Plan,
  metric: MetricPlan,
  { split, whole }: { readonly split: readonly Tally[]; readonly whole: readonly Tally[] },
  withheld: ReadonlySet<string> = new Set(),
  isExact = true,
): Figure {
  const { each } = kindOf(metric).counting(metric, metric.kind);
  const shownOf = (heaps: readonly Heap[], exact = false) =>
    shownGroups(plan, metric, heaps, withheld, exact);
  const heaps = heapsOf(plan, metric, split);
  const undivided = heapsOf(plan, metric, whole).slice(0, 1);
  const total = each ? null : (shownOf(undivided.length > 0 ? undivided : [NO_DOSSIERS], isExact)[0] ?? null);
  const silent = total?.n === null;
  const groups = silent || (!each && metric.by.length === 0) ? [] : shownOf(heaps);
  const crossed = metric.kind.kind === 'count' && metric.by.length === 2;
  const sums = crossed && !silent ? shownOf(summed(heaps)) : [];
  const splits = [...(each ? ['promise'] : []), ...metric.by].map((name) => splitOf(plan, name));
  const shown = [...groups, ...sums, ...(total ? [total] : [])];
  return {
    metric: metric.name,
    kind: plainKind(metric.kind),
    title: metric.title,
    definition: kindOf(metric).definition(plan, metric, metric.kind),
    splits,
    axes: splits.map((each, at) =>
      orderedKeys(plan, each, [...new Set(groups.map(({ keys }) => keys[at] ?? ''))]),
    ),
    parts: [
      ...new Set([
        ...kindOf(metric).parts(plan, metric.kind),
        ...shown.flatMap(({ parts }) => Object.keys(parts)),
      ]),
    ],
    groups,
    sums,
    total,
    target: metric.target,
    reached: total ? total.reached : allReached(groups),
    limit: plan.organisation.smallNumbers,
    hides: shown.some(({ n, parts }) => n === null || Object.values(parts).includes(null)),
  };
}

/** Groups in which there is nothing yet to judge neither reach a target nor miss it. */
function allReached(groups: readonly Group[]): boolean | null {
  const judged = groups.filter(({ ratio }) => ratio === null || ratio.of > 0).map(({ reached }) => reached);
  if (judged.includes(false)) return false;
  return judged.length === 0 || judged.includes(null) ? null : true;
}
