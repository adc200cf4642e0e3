// The figures of a procedure over a period, counted by the database and fit to be shown.
import { figureOf } from '../core/measure/figure.ts';
import type { Figure } from '../core/measure/figure.ts';
import type { Period } from '../core/measure/period.ts';
import type { MetricPlan, Plan } from '../core/plan/plan.ts';
import { countFacts } from './figures/count-facts.ts';
import type { Tx } from './store/store.ts';

/**
 * Every metric's figure, promises first, then in the procedure's order. Dossiers behind whose wall the reader (a person's
 * id) stands do not count; null stands for nobody in particular.
 */
export async function figuresFor(
  db: Tx,
  plan: Plan,
  period: Period,
  reader: string | null,
): Promise<Figure[]> {
  const metrics = Object.values(plan.metrics);
  const isPromises = (metric: MetricPlan) => metric.kind.kind === 'promises';
  const ordered = [...metrics.filter(isPromises), ...metrics.filter((metric) => !isPromises(metric))];
  const figures: Figure[] = [];
  for (const metric of ordered) figures.push(await figureFor(db, plan, metric, period, reader));
  return figures;
}

/** One metric's figure. */
export async function figureFor(
  db: Tx,
  plan: Plan,
  metric: MetricPlan,
  period: Period,
  reader: string | null,
): Promise<Figure> {
  const split = await countFacts(db, plan, metric, metric.by, period, reader);
  const undivided = metric.by.length === 0 || metric.kind.kind === 'promises';
  const whole = undivided ? split : await countFacts(db, plan, metric, [], period, reader);
  return figureOf(plan, metric, split, whole);
}
