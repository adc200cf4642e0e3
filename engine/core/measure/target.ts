// What is aimed at, and whether it was reached.
import { parseSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import type { FigureKind } from './figure-kind.ts';
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

/** A target such as `48 hours` in what the metric is counted in: seconds, or working days; null when it cannot be. */
export function lengthOf(target: string | null, kind: FigureKind): number | null {
  const span = target === null ? null : parseSpan(target);
  return span && kind.kind === 'duration' ? lengthOfSpan(span, kind.in) : null;
}

/** A span in seconds, or in working days where those are counted; null when it cannot be said so. */
export function lengthOfSpan(span: Span, unit: 'hours' | 'days' | 'working days'): number | null {
  if ((unit === 'working days') !== (span.unit === 'working day')) return null;
  const length = unit === 'working days' ? 1 : SECONDS[span.unit];
  return length === undefined ? null : span.amount * length;
}
