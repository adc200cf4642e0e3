// The letters of a dossier that its reader may read: all of them, or else those that were sent to them.
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import type { Reading } from '../../../engine/shell/reading.ts';

export interface SeenLetter {
  readonly letter: SentLetter;
  readonly at: string;
  /** The moment at which it was written down: it never moves. */
  readonly written: string;
  readonly by: string;
}

/** The letters, oldest first. */
export function lettersSeen(reading: Reading): SeenLetter[] {
  const all = seesPart(reading, 'letters');
  return reading.history.flatMap(({ changes, happened, recorded, actor }) =>
    changes.flatMap((change) =>
      change.kind === 'letter' && (all || change.letter.to.person === reading.reader)
        ? [{ letter: change.letter, at: happened, written: recorded, by: actor }]
        : [],
    ),
  );
}
