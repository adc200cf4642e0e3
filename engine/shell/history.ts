// The history of a dossier in the clear.
import type { Entry } from '../core/dossier/entry.ts';
import type { App } from './app.ts';
import type { Dossier as Stored } from './store/dossier.ts';
import { readEntries } from './store/dossiers.ts';

/** An entry as a reader gets it; `erased` when its words went by retention. */
export type HistoryEntry = Entry & { readonly erased: boolean };

/** Every entry, the first first. */
export async function entriesOf(app: App, stored: Stored): Promise<HistoryEntry[]> {
  const entries = await readEntries(app.store.db, stored);
  return entries.map(({ content, ...entry }) => ({
    ...entry,
    input: {},
    changes: [],
    ...(content as Pick<Entry, 'input' | 'changes'> | null),
  }));
}
