// It is laid down how long dossiers are kept, and every line of that can count.
import type { Problem } from '../language/problem.ts';
import { advice, problem } from './finding.ts';
import { canHold } from './satisfiable.ts';
import type { Subject } from './subject.ts';

/** Reports retention that is missing, and lines that never count. */
export function retention({ plan, reach }: Subject): Problem[] {
  if (plan.retention.length === 0)
    return [
      advice(
        'no-retention',
        [],
        'Er staat niet hoe lang dossiers bewaard blijven, dus ze blijven voor altijd staan. Schrijf een deel `retention`.',
        'It does not say how long dossiers are kept, so they stay for ever. Write a section `retention`.',
      ),
    ];
  return plan.retention.flatMap(({ when }, index) =>
    when === null || canHold(plan, when, reach.filled)
      ? []
      : [
          problem(
            'retention-never-counts',
            ['retention', index, 'when'],
            'Deze regel telt nooit: zo eindigt geen enkel dossier. Pas de voorwaarde aan, of haal de regel weg.',
            'This line never counts: no dossier ends like this. Change the condition, or take the line away.',
          ),
        ],
  );
}
