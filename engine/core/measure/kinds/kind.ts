// What every kind of metric can do: write facts, say which are counted, and say in words what was counted.
import type { Value } from '../../dossier/value.ts';
import type { Sentence } from '../../language/text.ts';
import type { MetricPlan, MomentPlan, Plan } from '../../plan/plan.ts';
import type { Instant } from '../../time/temporal.ts';
import type { Fact } from '../fact.ts';

/** One dossier as metrics see it. */
export interface Measured {
  readonly plan: Plan;
  readonly data: Readonly<Record<string, Value>>;
  readonly values: object;
  readonly moments: (moment: MomentPlan) => Instant[];
}

/** Which facts make a figure. */
export interface Counting {
  /** A fact that a dossier must have to be counted at all. */
  readonly only: string | null;
  /** Facts that are counted by their value; with none, dossiers are counted. */
  readonly names: readonly string[];
  /** Each of these facts is a figure of its own, under the name behind its colon. */
  readonly each: boolean;
  /** The numbers of these facts are rounded up to a multiple of this. */
  readonly step: number;
}

/** A share with its numbers. */
export interface Ratio {
  readonly good: number;
  readonly of: number;
}

export type Kind = MetricPlan['kind'];

export interface MetricKind<K extends Kind = Kind> {
  /** What is written about a dossier for which the metric holds. */
  facts(metric: MetricPlan, kind: K, measured: Measured): readonly Fact[];
  counting(metric: MetricPlan, kind: K): Counting;
  /** The values that are counted, in the order in which people read them; more may be found. */
  parts(plan: Plan, kind: K): readonly string[];
  /** The share that a target in per cent is about; null where there is none. */
  ratio(plan: Plan, kind: K, parts: Readonly<Record<string, number>>): Ratio | null;
  /** What was counted and out of what. */
  definition(plan: Plan, metric: MetricPlan, kind: K): Sentence;
}

export const noFacts: Counting = { only: null, names: [], each: false, step: 1 };

/** The fact that a dossier belongs to a metric that counts only some. */
export function belongs(metric: MetricPlan): Fact[] {
  return metric.of === null ? [] : [{ name: belongsName(metric), value: '1' }];
}

/** The name of that fact. */
export function belongsName(metric: MetricPlan): string {
  return `count:${metric.name}`;
}
