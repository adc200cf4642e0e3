// Every beginning is a state: a way back leads to where a dossier was, and at first it was nowhere.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';
import { stateAt } from './where.ts';

/** Reports beginnings that are a way back. */
export function beginnings({ plan, tree }: Subject): Problem[] {
  const { lifecycle } = plan;
  const all = [
    { at: ['lifecycle'], first: lifecycle.initial },
    ...Object.values(lifecycle.states)
      .filter(({ initial }) => initial !== null)
      .map(({ path, initial }) => ({ at: stateAt(path), first: `${path}.${initial ?? ''}` })),
  ];
  return all
    .filter(({ first }) => tree.state(first)?.kind === 'history')
    .map(({ at, first }) =>
      problem(
        'begins-with-way-back',
        [...at, 'initial'],
        `\`${first}\` is een weg terug en geen toestand, dus hiermee kan niets beginnen. Kies bij \`initial\` een gewone toestand.`,
        `\`${first}\` is a way back and not a state, so nothing can begin with it. Choose an ordinary state for \`initial\`.`,
      ),
    );
}
