// In every state that is not an end somebody can act, or a deadline or another event moves the dossier on.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';
import { stateAt } from './where.ts';

/** Reports states in which a dossier waits for nothing. */
export function somebodyActs(subject: Subject): Problem[] {
  return [...subject.moves.keys()]
    .filter((leaf) => !hasWayOn(subject, leaf))
    .map((leaf) =>
      problem(
        'nobody-acts',
        stateAt(leaf),
        `In \`${leaf}\` kan niemand iets doen en loopt er niets af: het dossier blijft er staan. Schrijf een gebeurtenis met \`by\`, of een termijn die verder leidt.`,
        `In \`${leaf}\` nobody can do anything and nothing runs out: the dossier stays there. Write an event with \`by\`, or a deadline that leads on.`,
        { atKey: true },
      ),
    );
}

/** Whether something can happen in a leaf, or it is an end. */
export function hasWayOn({ tree, moves }: Subject, leaf: string): boolean {
  if (tree.isEnd(leaf)) return true;
  const beside = tree.regionsBeside(leaf).flatMap((region) => tree.leavesUnder(region));
  return [leaf, ...beside].some((each) =>
    (moves.get(each) ?? []).some(
      ({ event, branch, to }) =>
        (event !== null && event.by.length > 0) ||
        (branch.target !== null && to.some((path) => path !== each)),
    ),
  );
}
