// A small dossier to store, and how to write to it.
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { sealChange, type Change, type NewEntry } from '../../engine/shell/store/change.ts';
import { newDossier, type Dossier } from '../../engine/shell/store/dossier.ts';
import { insertDossier, loadDossier, saveDossier } from '../../engine/shell/store/dossiers.ts';
import type { Store } from '../../engine/shell/store/store.ts';

export const keyring = keyringOf(Buffer.alloc(32, 7));

/** An act of Noor, by default a note. */
export function act(
  event = 'note',
  content: unknown = { text: 'gebeld' },
  at = '2026-05-01T10:00:00Z',
): NewEntry {
  return { event, actor: 'noor', recorded: at, happened: at, content };
}

/** A change with one act in it. */
export function change(given: Partial<Change> = {}): Change {
  const still = { state: 'received', due: null, wake: null, closedAt: null, outcome: null };
  return { entries: [act()], body: { notes: 1 }, ...still, ...given };
}

/** A dossier filed with one entry, as it is stored. */
export async function filed(store: Store, id = 'd1', given: Partial<Change> = {}): Promise<Dossier> {
  const at = '2026-05-01T09:00:00Z';
  const opening = {
    id,
    number: `K-2026-${id}`,
    procedure: 'complaint',
    version: 'v1',
    openedAt: at,
    receivedAt: at,
  };
  const first = change({ entries: [act('file', { description: 'geheim' })], ...given });
  const sealed = sealChange(keyring, newDossier(opening), first);
  await store.write((tx) => insertDossier(tx, sealed));
  return await reloaded(store, id);
}

/** Saves a change to a dossier as it was loaded. */
export async function saved(store: Store, dossier: Dossier, given: Partial<Change> = {}): Promise<Dossier> {
  const sealed = sealChange(keyring, dossier, change(given));
  await store.write((tx) => saveDossier(tx, sealed));
  return await reloaded(store, dossier.id);
}

/** A dossier as it stands. */
export async function reloaded(store: Store, id: string): Promise<Dossier> {
  const dossier = await loadDossier(store.db, keyring, id);
  if (!dossier) throw new Error(`There is no dossier ${id}.`);
  return dossier;
}
