// Works a metric out from facts in memory, as the database gives them for many.
import type { MetricPlan, Plan } from '../plan/plan.ts';
import { Counter } from './counter.ts';
import type { FactRow } from './fact.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Period } from './period.ts';

/** The figure of a metric by itself over a period; dossiers that have one of these facts do not count. */
export function measure(
  plan: Plan,
  metric: MetricPlan,
  rows: readonly FactRow[],
  period: Period,
  leftOut: ReadonlySet<string> = new Set(),
): Figure {
  const counter = new Counter(plan, period, leftOut);
  for (const facts of Map.groupBy(rows, ({ dossier }) => dossier).values()) counter.add(facts);
  return figureOf(plan, metric, counter.tallies(metric));
}
