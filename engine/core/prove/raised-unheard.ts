// Every event that the system raises is taken somewhere at that moment.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Site } from './sites.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';

/** Reports raised and told events that no state takes. */
export function raisedUnheard(subject: Subject): Problem[] {
  return [...raised(subject), ...told(subject)];
}

function raised(subject: Subject): Problem[] {
  const { sites, tree } = subject;
  return sitesWith(sites, 'raise').flatMap(({ host, effect, path }) => {
    const leaves = leavesAfter(subject, host);
    if (leaves.length === 0) return [];
    return effect.events.flatMap((name, index) => {
      // An earlier one can have moved the dossier on before a later one comes.
      const there = index === 0 ? leaves : [...subject.moves.keys()];
      if (there.some((leaf) => tree.eventsAt(leaf).some((event) => event.name === name))) return [];
      return [
        problem(
          'raised-unheard',
          path,
          `\`raise: ${name}\` heeft hier geen gevolg: de toestand waarin het dossier dan is, kent geen \`${name}\`. Zet \`${name}\` daar onder \`on\`, of haal de regel weg.`,
          `\`raise: ${name}\` has no effect here: the state in which the dossier then is knows no \`${name}\`. Put \`${name}\` there under \`on\`, or take the line away.`,
        ),
      ];
    });
  });
}

/** The leaves in which a dossier can be once this has taken place; none where it never does. */
function leavesAfter({ tree, moves, reach }: Subject, host: Site['host']): string[] {
  if ('deadline' in host) return reach.deadlines.has(host.deadline.name) ? [...moves.keys()] : [];
  if (host.kind === 'event')
    return [...moves.values()]
      .flat()
      .filter(
        ({ event, branch }) =>
          event?.id === host.event.id &&
          (host.branch === null || branch === host.event.branches[host.branch]),
      )
      .flatMap(({ to }) => to);
  if (host.kind === 'enter') return tree.leavesUnder(host.state.path).filter((leaf) => moves.has(leaf));
  return reach.states.has(host.state.path) ? [...moves.keys()] : [];
}

function told({ plan, sites }: Subject): Problem[] {
  const own = new Set(
    sitesWith(sites, 'open')
      .filter(({ effect }) => effect.procedure === plan.procedure)
      .map(({ effect }) => effect.as),
  );
  const known = new Set(Object.values(plan.lifecycle.events).map((event) => event.name));
  return sitesWith(sites, 'tell')
    .filter(({ effect }) => 'linked' in effect.to && own.has(effect.to.linked) && !known.has(effect.event))
    .map(({ effect, path }) =>
      problem(
        'told-unheard',
        [...path, 'event'],
        `Het gekoppelde dossier volgt dezelfde procedure, en die kent geen gebeurtenis \`${effect.event}\`. Kies een gebeurtenis die er wel is.`,
        `The linked dossier follows this same procedure, which knows no event \`${effect.event}\`. Choose an event that is there.`,
      ),
    );
}
