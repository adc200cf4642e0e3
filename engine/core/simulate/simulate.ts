// Plays every scenario of a procedure and tells which hold.
import type { Scenario } from '../language/procedure.gen.ts';
import type { Plan } from '../plan/plan.ts';
import type { Failure } from './failure.ts';
import { playScenario } from './play.ts';

export interface Played {
  readonly scenario: string;
  /** Empty when everything came out as written. */
  readonly failures: readonly Failure[];
}

/** Plays scenarios in which `checkScenarios` finds nothing wrong. */
export function simulate(plan: Plan, scenarios: readonly Scenario[]): Played[] {
  return scenarios.map((scenario, index) => ({
    scenario: scenario.name,
    failures: playScenario(plan, scenario, ['scenarios', index]),
  }));
}
