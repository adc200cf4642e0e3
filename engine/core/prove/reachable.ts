// Every state can be reached, every way back is taken, and no event is always overridden by an inner one.
import { problem } from './finding.ts';
import type { Problem } from '../language/problem.ts';
import type { Subject } from './subject.ts';
import { eventAt, stateAt } from './where.ts';

/** Reports what no dossier can ever come to. */
export function reachable(subject: Subject): Problem[] {
  return [...unreachableStates(subject), ...unusedWaysBack(subject), ...overridden(subject)];
}

function unreachableStates({ plan, reach }: Subject): Problem[] {
  return Object.values(plan.lifecycle.states)
    .filter(({ path, parent, kind }) => {
      const around = parent === null || reach.states.has(parent);
      return kind !== 'history' && around && !reach.states.has(path);
    })
    .map(({ path }) =>
      problem(
        'unreachable-state',
        stateAt(path),
        `Geen enkele stap leidt naar \`${path}\`, ook niet als elke voorwaarde meezit. Laat een gebeurtenis er met \`target\` heen gaan, of haal de toestand weg.`,
        `No step leads to \`${path}\`, not even if every condition is in favour. Let an event go there with \`target\`, or take the state away.`,
        { atKey: true },
      ),
    );
}

function unusedWaysBack({ plan, reach }: Subject): Problem[] {
  return Object.values(plan.lifecycle.states)
    .filter(({ path, kind }) => kind === 'history' && !reach.waysBack.has(path))
    .map(({ path }) =>
      problem(
        'unused-way-back',
        stateAt(path),
        `Geen enkele stap neemt de weg terug \`${path}\`. Schrijf bij een gebeurtenis \`target: ${path}\`, of haal hem weg.`,
        `No step takes the way back \`${path}\`. Write \`target: ${path}\` for an event, or take it away.`,
        { atKey: true },
      ),
    );
}

function overridden({ plan, tree, reach, moves }: Subject): Problem[] {
  const answered = new Set([...moves.keys()].flatMap((leaf) => tree.eventsAt(leaf).map(({ id }) => id)));
  return Object.values(plan.lifecycle.events)
    .filter((event) => (event.state === null || reach.states.has(event.state)) && !answered.has(event.id))
    .map((event) =>
      problem(
        'overridden-event',
        eventAt(event),
        `\`${event.name}\` gebeurt hier nooit: elke toestand hierbinnen heeft zelf een \`${event.name}\`, en die gaat voor. Haal een van beide weg.`,
        `\`${event.name}\` never happens here: every state within this one has a \`${event.name}\` of its own, which goes first. Take one of them away.`,
        { atKey: true },
      ),
    );
}
