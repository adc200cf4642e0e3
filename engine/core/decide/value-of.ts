// Works out values of the procedure for a dossier.
import type { Answers, Value } from '../dossier/value.ts';
import type { ValuePlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';

/** Works out one value. */
export function valueOf(draft: Draft, plan: ValuePlan): Value {
  const chosen = draft.choose(plan);
  if (chosen === null) return null;
  return 'literal' in chosen ? chosen.literal : (draft.run(chosen.compute) as Value);
}

/** Works out the values that go along to another dossier, by its fields. */
export function valuesOf(draft: Draft, plans: Readonly<Record<string, ValuePlan>>): Answers {
  return Object.fromEntries(Object.entries(plans).map(([field, plan]) => [field, valueOf(draft, plan)]));
}
