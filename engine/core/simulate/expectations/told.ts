// Expectations about what other dossiers are told.
import type { Mismatch } from '../failure.ts';
import { names, sameNames } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** Exactly these events are raised elsewhere by this step, each as often as it is named. */
export function told(expected: readonly string[], { entries }: Scene): Mismatch[] {
  const found = entries.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'tell' || change.kind === 'tell-all' ? [change.event] : [])),
  );
  return sameNames(expected, found) ? [] : [{ at: [], expected: names(expected), found: names(found) }];
}
