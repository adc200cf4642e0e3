// The figures that a story says there are: they have names, and nothing has been counted.
import type { Scenario } from '../language/procedure.gen.ts';
import type { FrozenFigure } from '../measure/frozen.ts';
import type { World } from '../people/person.ts';
import type { Instant } from '../time/temporal.ts';

/** Gives the figures of a story to whoever freezes them. */
export function figuresIn(
  { figures = {} }: Pick<Scenario, 'figures'>,
  counted: Instant,
): NonNullable<World['count']> {
  return ({ procedures, period }) => ({
    period,
    of: procedures.flatMap((procedure) => {
      const named = figures[procedure] ?? [];
      const own = named.map((metric) => ({ figure: uncounted(metric), before: null }));
      return named.length === 0 ? [] : [{ procedure, version: '', counted, figures: own }];
    }),
  });
}

function uncounted(metric: string): FrozenFigure {
  return {
    metric,
    kind: { kind: 'count' },
    title: metric,
    definition: { nl: '', en: '' },
    splits: [],
    axes: [],
    parts: [],
    groups: [],
    sums: [],
    total: null,
    target: null,
    reached: null,
    limit: 0,
    hides: false,
  };
}
