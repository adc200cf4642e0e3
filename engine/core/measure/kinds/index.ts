// Every kind of metric by its name in the language.
import type { MetricPlan } from '../../plan/plan.ts';
import { answer } from './answer.ts';
import { count } from './count.ts';
import { deadline } from './deadline.ts';
import { duration } from './duration.ts';
import type { Kind, MetricKind } from './kind.ts';
import { promises } from './promises.ts';
import { share } from './share.ts';

const kinds: { readonly [K in Kind['kind']]: MetricKind<Extract<Kind, { kind: K }>> } = {
  count,
  share,
  duration,
  deadline,
  answer,
  promises,
};

/** The kind of a metric. */
export function kindOf(metric: MetricPlan): MetricKind {
  return kinds[metric.kind.kind] as MetricKind;
}
