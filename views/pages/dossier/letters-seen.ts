// The letters of a dossier that its reader may read: all of them, or else those that were sent to them.
import type { Addressee, SentLetter } from '../../../engine/core/dossier/entry.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import type { HistoryEntry, Reading } from '../../../engine/shell/reading.ts';

export interface SeenLetter {
  readonly letter: SentLetter;
  /** To whom, and where they can be reached, when it went last. */
  readonly to: Addressee;
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
        ? [
            {
              letter: change.letter,
              to: lastTo(reading.history, change.letter),
              at: happened,
              written: recorded,
              by: actor,
            },
          ]
        : [],
    ),
  );
}

/** To whom a letter went last: it can go again to another address. */
export function lastTo(history: readonly HistoryEntry[], { id, to }: SentLetter): Addressee {
  const again = history.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'resent' && change.id === id ? [change.to] : [])),
  );
  return again.at(-1) ?? to;
}
