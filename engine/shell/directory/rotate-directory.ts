// The directory under another master key.
import type { Keyring } from '../seal/key.ts';
import { sealJson, unsealJson } from '../seal/seal.ts';
import { wordHashAfter } from '../seal/word-hashes.ts';
import { knownPlace, placementPlace } from '../store/places.ts';
import type { Tx } from '../store/store.ts';

interface Keys {
  readonly old: Keyring;
  readonly fresh: Keyring;
}

/** Seals everybody in the directory anew, and carries on what they are found by. */
export async function rotateDirectory(tx: Tx, keys: Keys): Promise<void> {
  await rotateRows(tx, 'directory', knownPlace, keys);
  const words = await tx.selectFrom('directory_words').selectAll().execute();
  await tx.deleteFrom('directory_words').execute();
  for (let from = 0; from < words.length; from += PAGE) {
    const page = words
      .slice(from, from + PAGE)
      .map(({ hash, known }) => ({ hash: wordHashAfter(keys.fresh, hash), known }));
    await tx.insertInto('directory_words').values(page).execute();
  }
}

/** Seals the references of placements anew. */
export function rotatePlacements(tx: Tx, keys: Keys): Promise<void> {
  return rotateRows(tx, 'placements', placementPlace, keys);
}

const PAGE = 500;

async function rotateRows(
  tx: Tx,
  table: 'directory' | 'placements',
  placeOf: (id: string) => string,
  { old, fresh }: Keys,
): Promise<void> {
  for (const { id, reference, body } of await tx
    .selectFrom(table)
    .select(['id', 'reference', 'body'])
    .execute())
    await tx
      .updateTable(table)
      .set({
        body: sealJson(fresh.house, unsealJson(old.house, body, placeOf(id)), placeOf(id)),
        reference: wordHashAfter(fresh, reference),
      })
      .where('id', '=', id)
      .execute();
}
