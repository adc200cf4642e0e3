// A dossier's history as it is stored.
import type { Entry } from '../../engine/core/dossier/entry.ts';
import type { App } from '../../engine/shell/app.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { readEntries } from '../../engine/shell/store/dossiers.ts';

/** Every entry of a dossier, oldest first. */
export async function historyOf(app: App, id: string): Promise<Entry[]> {
  const { stored } = await openDossier(app, id);
  const entries = await readEntries(app.store.db, stored);
  return entries.map(({ seq, event, actor, recorded, happened, content }) => ({
    ...{ seq, event, actor, recorded, happened },
    ...(content as Pick<Entry, 'input' | 'changes'>),
  }));
}
