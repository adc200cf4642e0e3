// What shows that a key matters: a procedure in which it is taken away or says something else, and what comes of it.
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../../engine/core/language/problem.ts';
import { usesIn } from '../../engine/core/reference/uses.ts';
import type { Use } from '../../engine/core/reference/uses.ts';
import { changedAt, everyProcedure, judged, planOf } from './mutate.ts';
import type { Both } from './mutate.ts';

/** What can come of it, the strongest first. */
export const effects = ['a story fails', 'the plan differs', 'something is missed', 'nothing'] as const;
export type Effect = (typeof effects)[number];

export interface Witness {
  readonly procedure: string;
  readonly path: Path;
  /** What stands there instead; without it the key is taken away. */
  readonly value?: unknown;
  readonly shows: Effect;
}

const procedures = everyProcedure();
const plans = new Map<Both, unknown>();
const usesByKey = new Map<string, { both: Both; use: Use }[]>();
for (const both of procedures)
  for (const use of [...usesIn('procedure', both.procedure), ...usesIn('organisation', both.organisation)])
    usesByKey.set(use.key, [...(usesByKey.get(use.key) ?? []), { both, use }]);

/** What comes of a change; the same change that a witness names. */
export function shownBy(id: string, { procedure, path, value }: Omit<Witness, 'shows'>): Effect {
  const both = procedures.find(({ name }) => name === procedure);
  return both && isUsed(id, both, path) ? effectOf(both, id, path, value) : 'nothing';
}

function isUsed(id: string, both: Both, path: Path): boolean {
  return (usesByKey.get(id) ?? []).some(
    (each) => each.both === both && each.use.path.join('/') === path.join('/'),
  );
}

function effectOf(both: Both, id: string, path: Path, value: unknown): Effect {
  const changed = changedAt(both, id, path, value);
  const { problems, failures } = judged(changed);
  if (failures.length > 0) return 'a story fails';
  if (problems.length > 0) return 'something is missed';
  if (!plans.has(both)) plans.set(both, planOf(both));
  return isDeepStrictEqual(planOf(changed), plans.get(both)) ? 'nothing' : 'the plan differs';
}

const MOST_USES = 12;

/** Looks for the strongest witness of a key; null when nothing shows that it matters. */
export function findWitness(id: string): Witness | null {
  let best: Witness | null = null;
  for (const { both, use } of (usesByKey.get(id) ?? []).slice(0, MOST_USES))
    for (const value of [undefined, ...othersThan(use.value)]) {
      const shows = effectOf(both, id, use.path, value);
      const found = {
        procedure: both.name,
        path: use.path,
        ...(value === undefined ? {} : { value }),
        shows,
      };
      if (effects.indexOf(shows) < effects.indexOf(best?.shows ?? 'nothing')) best = found;
      if (best?.shows === 'a story fails') return best;
    }
  return best;
}

/** Other values in the place of one: another of its kind, or the same with one thing in it changed. */
function othersThan(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [...STRINGS, `${value}x`];
  if (Array.isArray(value)) return [value.slice(1), [...(value as unknown[]), ...EVENTS]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    othersThan(inner).map((other) => ({ ...value, [key]: other })),
  );
}

const STRINGS = [
  'false',
  'closed',
  '3 days',
  '20:30',
  '2031-01-01T00:00',
  'everything',
  'nothing',
  'broken',
  'refusal',
  'agreement',
];
const EVENTS = ['note', 'answers', 'closed'];
