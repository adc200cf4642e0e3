// Advice about words: each state says what it is called and what happens now.
import type { Problem } from '../language/problem.ts';
import type { State } from '../language/procedure.gen.ts';
import { hasComplainant } from '../plan/complainant.ts';
import { advice } from './finding.ts';
import type { Subject } from './subject.ts';
import { stateAt } from './where.ts';

/** Advises on states without a name or without a word for the complainant. */
export function advisedWords({ plan, source, tree }: Subject): Problem[] {
  return Object.values(plan.lifecycle.states)
    .filter((state) => state.kind !== 'history')
    .flatMap(({ path }) => {
      const untitled = sourceOf(source.lifecycle.states, path)?.title === undefined;
      const silent =
        hasComplainant(plan) && tree.isLeaf(path) && tree.chain(path).every((state) => state.next === null);
      return [...(untitled ? [noTitle(path)] : []), ...(silent ? [noNext(path)] : [])];
    });
}

function sourceOf(states: Readonly<Record<string, State>>, path: string): State | undefined {
  const [first = '', ...rest] = path.split('.');
  const state = states[first];
  return rest.length === 0 ? state : sourceOf(state?.states ?? {}, rest.join('.'));
}

function noTitle(path: string): Problem {
  return advice(
    'no-title',
    stateAt(path),
    `De toestand \`${path}\` heeft geen naam voor mensen. Schrijf een \`title\`.`,
    `The state \`${path}\` has no name for people. Write a \`title\`.`,
    { atKey: true },
  );
}

function noNext(path: string): Problem {
  return advice(
    'no-next',
    stateAt(path),
    `Wie klaagt, leest in \`${path}\` niet wat er nu gebeurt. Schrijf een \`next\`.`,
    `In \`${path}\` whoever complains does not read what happens now. Write a \`next\`.`,
    { atKey: true },
  );
}
