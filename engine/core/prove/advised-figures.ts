// Advice about figures: readers of them know no conditions, so an author says in words what each counts.
import type { Problem } from '../language/problem.ts';
import { advice } from './finding.ts';
import type { Subject } from './subject.ts';

/** Advises on conditions of metrics without words. */
export function advisedFigures({ plan }: Subject): Problem[] {
  return Object.values(plan.metrics).flatMap(({ name, kind, meaning, of, among }) => [
    ...(kind.kind === 'share' && meaning === null ? [unsaid(name, 'share', 'meaning')] : []),
    ...(of !== null && among === null ? [unsaid(name, 'of', 'among')] : []),
  ]);
}

function unsaid(metric: string, key: string, words: string): Problem {
  return advice(
    'no-meaning',
    ['metrics', metric, key],
    `Wie de cijfers leest, kent geen voorwaarden. Schrijf bij \`${words}\` in woorden wat hier staat.`,
    `Whoever reads the figures knows no conditions. Write at \`${words}\` in words what stands here.`,
    { atKey: true },
  );
}
