// One plain fact about a dossier, free of personal words; figures count facts and nothing else.
import type { MetricPlan, MomentPlan, Plan } from '../plan/plan.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly number?: number;
}

/** A fact as it is stored. */
export interface FactRow {
  readonly dossier: string;
  readonly name: string;
  readonly value: string;
  readonly number: number | null;
}

/** The fact that places a dossier in time for a metric; its value is a date in the organisation's zone. */
export function placeName(plan: Plan, metric: MetricPlan): string {
  return `at:${plan.procedure}:${momentName(metric.at)}`;
}

/** The fact that keeps a person from counting a dossier behind whose wall they stand. */
export function wallName(person: string): string {
  return `wall:${person}`;
}

/** The fact that says the role of whoever fills a place. */
export function roleName(place: string): string {
  return `role:${place}`;
}

function momentName(moment: MomentPlan): string {
  if ('laterOf' in moment) return `later(${moment.laterOf.map(momentName).join(',')})`;
  if ('earlierOf' in moment) return `earlier(${moment.earlierOf.map(momentName).join(',')})`;
  if ('moment' in moment) return `${momentName(moment.moment)}+${moment.plus.amount} ${moment.plus.unit}`;
  const name = 'name' in moment ? moment.name : null;
  const which = 'which' in moment ? moment.which : null;
  return [moment.at, name, which].filter((part) => part !== null).join('.');
}
