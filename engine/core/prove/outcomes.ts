// An outcome says how a dossier ended, so it stands only where a dossier ends.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';
import { stateAt } from './where.ts';

/** Reports outcomes that no dossier can have. */
export function outcomes({ plan, tree }: Subject): Problem[] {
  return Object.values(plan.lifecycle.states)
    .filter((state) => state.outcome !== null && !tree.isEnd(state.path))
    .map((state) =>
      problem(
        'outcome-without-end',
        [...stateAt(state.path), 'outcome'],
        `In \`${state.path}\` eindigt het dossier niet, dus deze \`outcome\` telt nergens. Zet hem bij een eindtoestand op het hoogste niveau.`,
        `The dossier does not end in \`${state.path}\`, so this \`outcome\` counts nowhere. Put it at a final state on the highest level.`,
        { atKey: true },
      ),
    );
}
