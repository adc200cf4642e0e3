// Compiles the branches of a step: when which is taken, where it leads and what the system does.
import type { Step } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { BranchPlan, EffectPlan } from '../plan/plan.ts';
import type { Bench } from './bench.ts';
import { compileEffects } from './effects.ts';

/** The branches of a step; `own` are the effects that come before those of whichever branch is taken. */
export function compileBranches(to: Bench, path: Path, step: Step, own: readonly EffectPlan[]): BranchPlan[] {
  const fallback = target(to, [...path, 'target'], step.target);
  if (!step.first) return [{ when: null, target: fallback, effects: own }];
  const branches = step.first.map((branch, index) => ({
    when: to.bench.maybe([...path, 'first', index, 'when'], branch.when),
    target: target(to, [...path, 'first', index, 'target'], branch.target) ?? fallback,
    effects: [...own, ...compileEffects(to, [...path, 'first', index], branch)],
  }));
  to.bench.endsWithDefault([...path, 'first'], branches);
  return branches;
}

function target(to: Bench, path: Path, name: string | undefined): string | null {
  if (name === undefined) return null;
  return to.bench.known(path, name, to.known.states, { nl: 'De toestand', en: 'state' }) ? name : null;
}
