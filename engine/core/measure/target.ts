// What is aimed at, and whether it was reached.
import { parseSpan } from '../time/span.ts';
import type { MetricPlan } from '../plan/plan.ts';
import type { Ratio } from './kinds/kind.ts';

const SECONDS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

/** Whether a share reaches a target such as `95%`; null when it is no such target or there is nothing to share. */
export function reachesShare(target: string, ratio: Ratio | null): boolean | null {
  const aim = /^(\d{1,3})%$/.exec(target);
  if (!aim || !ratio || ratio.of === 0) return null;
  return ratio.good * 100 >= Number(aim[1]) * ratio.of;
}

/** Whether a length stays within a target such as `48 hours`; null when the two cannot be compared. */
export function staysWithin(target: string, metric: MetricPlan, length: number | null): boolean | null {
  const span = parseSpan(target);
  if (!span || length === null || metric.kind.kind !== 'duration') return null;
  const working = metric.kind.in === 'working days';
  if (working !== (span.unit === 'working day')) return null;
  const unit = working ? 1 : SECONDS[span.unit];
  return unit === undefined ? null : length <= span.amount * unit;
}
