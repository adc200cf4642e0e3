// From every state an end can be reached, and not only by a button that is there everywhere.
import type { Problem } from '../language/problem.ts';
import { advice, named, problem } from './finding.ts';
import type { Move } from './moves.ts';
import { hasWayOn } from './somebody-acts.ts';
import type { Subject } from './subject.ts';
import { isWithin } from './tree.ts';
import { stateAt } from './where.ts';

/** Reports states from which a dossier can never end. */
export function ends(subject: Subject): Problem[] {
  const { tree, moves } = subject;
  const leaves = [...moves.keys()];
  if (!leaves.some((leaf) => tree.isEnd(leaf))) return [noEndAtAll(subject)];
  const all = leavesThatEnd(subject, () => true);
  const onPurpose = leavesThatEnd(subject, ({ event }) => event?.state !== null || event.by.length === 0);
  return leaves.flatMap((leaf) => {
    if (!hasWayOn(subject, leaf)) return [];
    if (!all.has(leaf)) return [noEnd(leaf)];
    return onPurpose.has(leaf) ? [] : [endsOnlyEverywhere(subject, leaf)];
  });
}

function leavesThatEnd(subject: Subject, counts: (move: Move) => boolean): Set<string> {
  const { tree, moves } = subject;
  const good = new Set([...moves.keys()].filter((leaf) => tree.isEnd(leaf)));
  for (let before = -1; good.size > before;) {
    before = good.size;
    const escaping = leavesThatEscape(subject, good, counts);
    for (const [leaf, steps] of moves) {
      const own = steps.some((move) => counts(move) && move.to.some((to) => good.has(to)));
      if (own || tree.regionsBeside(leaf).some((region) => escaping.has(region))) good.add(leaf);
    }
  }
  return good;
}

// Regions that from each of their leaves can lead the whole parallel state out to where it ends.
function leavesThatEscape(
  { tree, moves, plan }: Subject,
  good: ReadonlySet<string>,
  counts: (move: Move) => boolean,
): Set<string> {
  const parallel = Object.values(plan.lifecycle.states).filter((state) => state.kind === 'parallel');
  const found = new Set<string>();
  for (const { path, children } of parallel)
    for (const region of children) {
      const leaves = tree.leavesUnder(region).filter((leaf) => moves.has(leaf));
      const out = new Set<string>();
      for (let before = -1; out.size > before;) {
        before = out.size;
        for (const leaf of leaves)
          if (
            moves
              .get(leaf)
              ?.some(
                (move) =>
                  move.event !== null &&
                  counts(move) &&
                  move.to.some((to) => out.has(to) || (good.has(to) && !isWithin(to, path))),
              )
          )
            out.add(leaf);
      }
      if (leaves.length > 0 && out.size === leaves.length) found.add(region);
    }
  return found;
}

function noEndAtAll({ plan }: Subject): Problem {
  const path = ['lifecycle', 'states'];
  return problem(
    'no-final-state',
    Object.keys(plan.lifecycle.states).length > 0 ? path : ['lifecycle'],
    'Een dossier eindigt nooit: geen stap leidt naar een toestand met `final: true`. Schrijf een eindtoestand en een stap erheen.',
    'A dossier never ends: no step leads to a state with `final: true`. Write a final state and a step to it.',
    { atKey: true },
  );
}

function noEnd(leaf: string): Problem {
  return problem(
    'no-end',
    stateAt(leaf),
    `Vanuit \`${leaf}\` komt een dossier nooit meer aan een eind, ook niet als elke voorwaarde meezit. Schrijf een stap die verder leidt.`,
    `From \`${leaf}\` a dossier never comes to an end, not even if every condition is in favour. Write a step that leads on.`,
    { atKey: true },
  );
}

function endsOnlyEverywhere({ plan }: Subject, leaf: string): Problem {
  const names = plan.lifecycle.everywhere
    .filter((event) => event.by.length > 0 && event.branches.some(({ target }) => target !== null))
    .map((event) => event.name);
  return advice(
    'ends-only-everywhere',
    stateAt(leaf),
    `Vanuit \`${leaf}\` eindigt een dossier alleen met wat in elke toestand kan: ${named(names, 'nl')}. Schrijf een gewone stap die verder leidt.`,
    `From \`${leaf}\` a dossier ends only by what is possible in every state: ${named(names, 'en')}. Write an ordinary step that leads on.`,
    { atKey: true },
  );
}
