// Closes a draft as one entry of the history.
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { Draft } from './draft.ts';

/** Makes the entry, and the dossier as it stands after it. */
export function finish(draft: Draft, event: string): { dossier: Dossier; entry: Entry } {
  const { dossier, seq } = draft;
  const entry: Entry = {
    seq,
    event,
    actor: draft.at.by,
    happened: draft.at.happened,
    recorded: draft.at.recorded,
    input: draft.input,
    changes: draft.changes,
  };
  return { dossier: dossier.seq === seq ? dossier : { ...dossier, seq }, entry };
}
