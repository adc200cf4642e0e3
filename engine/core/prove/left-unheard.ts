// A place that may not always be handed over is not left without an owner when whoever fills it leaves.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports places with conditions for handing over, where some open state does not say what happens when their holder leaves. */
export function leftUnheard({ plan, tree, moves }: Subject): Problem[] {
  const open = [...moves.keys()].filter((leaf) => !tree.isEnd(leaf));
  return Object.values(plan.participants)
    .filter(({ handOver }) => handOver.length > 0)
    .flatMap(({ name }) => {
      const event = `left.${name}`;
      const silent = open.filter((leaf) => !tree.eventsAt(leaf).some((each) => each.name === event));
      if (silent.length === 0) return [];
      const shown = silent.slice(0, 3).map((leaf) => `\`${leaf}\``);
      return [
        problem(
          'left-unheard',
          ['participants', name, 'hand-over'],
          `Wie dit vervult, kan vertrekken terwijl het dossier niet mag overgaan. In ${shown.join(', ')} staat niet wat er dan gebeurt. Schrijf onder \`on\` van de levensloop een gebeurtenis \`${event}\`.`,
          `Whoever fills this can leave while the dossier may not go over. In ${shown.join(', ')} nothing says what happens then. Write an event \`${event}\` under \`on\` of the lifecycle.`,
          { atKey: true },
        ),
      ];
    });
}
