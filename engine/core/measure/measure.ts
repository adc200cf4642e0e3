// Works a metric out from facts in memory, as the database does for many.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import type { FactRow } from './fact.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Period } from './period.ts';
import { tally } from './tally.ts';

/** The figure of a metric over a period; dossiers behind whose wall the reader stands do not count. */
export function measure(
  plan: Plan,
  metric: MetricPlan,
  rows: readonly FactRow[],
  period: Period,
  reader: string | null = null,
): Figure {
  const split = tally(plan, metric, metric.by, rows, period, reader);
  const whole = tally(plan, metric, [], rows, period, reader);
  return figureOf(plan, metric, split, whole);
}
