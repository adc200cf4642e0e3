// Compiles promises and retention: what is kept to, and how long dossiers are kept.
import type { Promise as PromiseSource, Retention } from '../language/procedure.gen.ts';
import type { PromisePlan, RetentionPlan } from '../plan/plan.ts';
import type { Bench } from './bench.ts';
import { compileMoment } from './moments.ts';

/** Compiles the promises of a procedure. */
export function compilePromises(
  { bench, known }: Bench,
  source: Readonly<Record<string, PromiseSource>>,
): Record<string, PromisePlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, promise]) => {
      const path = ['promises', name];
      if (promise.deadline !== undefined)
        bench.known([...path, 'deadline'], promise.deadline, known.deadlines, {
          nl: 'De termijn',
          en: 'deadline',
        });
      if ((promise.deadline === undefined) === (promise.that === undefined))
        bench.report(
          'promise-kept',
          path,
          {
            nl: 'Schrijf waaraan te zien is dat de belofte is gehouden: `deadline` of `that`, en niet allebei.',
            en: 'Write what shows that the promise was kept: `deadline` or `that`, and not both.',
          },
          { atKey: true },
        );
      return [
        name,
        {
          name,
          text: bench.text([...path, 'text'], promise.text),
          source: promise.source,
          deadline: promise.deadline ?? null,
          that: bench.maybe([...path, 'that'], promise.that),
          when: bench.maybe([...path, 'when'], promise.when),
          by: promise.by === undefined ? null : compileMoment(bench, [...path, 'by'], promise.by, known),
        },
      ];
    }),
  );
}

/** Compiles how long dossiers are kept. */
export function compileRetention(
  { bench }: Pick<Bench, 'bench'>,
  source: readonly Retention[],
): RetentionPlan[] {
  const lines = source.map((line, index) => ({
    when: bench.maybe(['retention', index, 'when'], line.when),
    keep: bench.span(['retention', index, 'keep'], line.keep),
    then: line.then,
  }));
  if (lines.length > 0) bench.endsWithDefault(['retention'], lines);
  return lines;
}
