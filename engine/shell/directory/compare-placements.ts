// A list of placements beside the placements that are kept.
import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Tx } from '../store/store.ts';
import type { Comparison } from './comparison.ts';
import { compareLists } from './comparison.ts';
import type { Around, PlacementWords } from './csv/read-placements.ts';
import { openKnown } from './known.ts';
import { openReference, sealReference } from './placements.ts';
import { referenceHash } from './search-keys.ts';

/** Finds people of the directory by kind and reference, for as long as nothing changes in it. */
export async function referencesKnown(app: App): Promise<Around['knownBy']> {
  const rows = await app.store.db.selectFrom('directory').select(['id', 'reference']).execute();
  const ids = new Map(rows.map(({ id, reference }) => [reference, id]));
  return (kind, reference) => ids.get(referenceHash(app.keyring, kind, reference));
}

/** What a list of placements adds, changes and ends. */
export async function comparePlacements(
  app: App,
  placements: readonly PlacementWords[],
): Promise<Comparison> {
  const { keyring, clock } = app;
  const rows = await app.store.db.selectFrom('placements').selectAll().execute();
  const names = await namesIn(app);
  const lineOf = (reference: string, { employee, client }: Pick<PlacementWords, 'employee' | 'client'>) => ({
    reference,
    name: [employee, client].map((id) => names.get(id) ?? '').join(' – '),
  });
  return compareLists({
    kept: rows.map((row) => ({ ...row, ended: row.ended_at !== null })),
    given: placements.map((words) => ({ hash: referenceHash(keyring, 'placement', words.reference), words })),
    line: (words) => lineOf(words.reference, words),
    keptLine: (old) => lineOf(openReference(keyring, old), old),
    isSame: (words, old) => COLUMNS.every((column) => words[column] === old[column]),
    add: (words, hash) => (tx) => put(app, tx, { id: randomUUID(), reference: hash }, words),
    change: (words, old) => (tx) => put(app, tx, old, words),
    end: ({ id }) => {
      const ended_at = clock();
      return (tx) => tx.updateTable('placements').set({ ended_at }).where('id', '=', id).execute();
    },
  });
}

const COLUMNS = ['client', 'employee', 'contact', 'starts', 'ends'] as const;

async function namesIn({ store, keyring }: App): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db.selectFrom('directory').selectAll().execute();
  return new Map(rows.map((row) => [row.id, openKnown(keyring, row).name]));
}

async function put(
  { keyring }: App,
  tx: Tx,
  { id, reference }: { readonly id: string; readonly reference: string },
  { reference: said, ...words }: PlacementWords,
): Promise<void> {
  const row = { ...words, body: sealReference(keyring, id, said), ended_at: null };
  await tx
    .insertInto('placements')
    .values({ id, reference, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
