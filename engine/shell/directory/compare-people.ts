// A list of clients and employees beside the directory.
import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Tx } from '../store/store.ts';
import type { Comparison } from './comparison.ts';
import { compareLists } from './comparison.ts';
import type { Known, KnownWords } from './known.ts';
import { openKnown, sealKnown } from './known.ts';
import { referenceHash, searchHashes } from './search-keys.ts';

/** What a list of people adds, changes and ends; of kinds that do not occur in it nobody ends. */
export async function comparePeople(app: App, people: readonly KnownWords[]): Promise<Comparison> {
  const { keyring, clock } = app;
  const kinds = new Set(people.map(({ kind }) => kind));
  const rows = await app.store.db.selectFrom('directory').selectAll().execute();
  const kept = rows
    .map((row) => ({
      ...{ id: row.id, reference: row.reference, ended: row.ended_at !== null },
      known: openKnown(keyring, row),
    }))
    .filter(({ known }) => kinds.has(known.kind));
  const line = ({ reference, name }: KnownWords) => ({ reference, name });
  return compareLists({
    kept,
    given: people.map((words) => ({ hash: referenceHash(keyring, words.kind, words.reference), words })),
    line,
    keptLine: ({ known }) => line(known),
    isSame: (words, { known }) => isSame(words, known),
    add: (words, reference) => (tx) => put(app, tx, { id: randomUUID(), reference }, words),
    change: (words, old) => (tx) => put(app, tx, old, words),
    end: ({ id }) => {
      const ended_at = clock();
      return (tx) => tx.updateTable('directory').set({ ended_at }).where('id', '=', id).execute();
    },
  });
}

const WORDS = ['reference', 'name', 'email', 'phone', 'organisation'] as const;

function isSame(words: KnownWords, known: Known): boolean {
  return WORDS.every((word) => words[word] === known[word]);
}

async function put(
  { keyring }: App,
  tx: Tx,
  { id, reference }: { readonly id: string; readonly reference: string },
  words: KnownWords,
): Promise<void> {
  const row = { kind: words.kind, body: sealKnown(keyring, id, words), ended_at: null };
  await tx
    .insertInto('directory')
    .values({ id, reference, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('directory_words').where('known', '=', id).execute();
  const hashes = searchHashes(keyring, words).map((hash) => ({ hash, known: id }));
  if (hashes.length > 0) await tx.insertInto('directory_words').values(hashes).execute();
}
