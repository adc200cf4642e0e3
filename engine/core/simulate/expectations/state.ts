// Expectations about where a dossier stands and how it ended.
import type { Expectation } from '../../language/procedure.gen.ts';
import { code, names, sameNames } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** Every state that is named is active; `asked` holds in `asked.waiting` too. */
export function state(expected: NonNullable<Expectation['state']>, { dossier }: Scene): Mismatch[] {
  const wanted = typeof expected === 'string' ? [expected] : expected;
  if (wanted.every((path) => dossier.states.includes(path))) return [];
  const innermost = dossier.states.filter(
    (path) => !dossier.states.some((other) => other.startsWith(`${path}.`)),
  );
  return [{ at: [], expected: names(wanted), found: names(innermost) }];
}

/** The dossier has ended, and in this way. */
export function outcome(expected: string, { dossier }: Scene): Mismatch[] {
  if (dossier.outcome === expected) return [];
  const found =
    dossier.outcome === null
      ? { nl: 'dat het dossier nog loopt', en: 'that the dossier has not ended' }
      : code(dossier.outcome);
  return [{ at: [], expected: code(expected), found }];
}

/** Exactly these relations have been opened in this step, each as often as it is named. */
export function opened(expected: readonly string[], { entries }: Scene): Mismatch[] {
  const found = entries.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'opened' ? [change.opened.relation] : [])),
  );
  return sameNames(expected, found) ? [] : [{ at: [], expected: names(expected), found: names(found) }];
}
