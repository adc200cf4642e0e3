// Looking somebody up in the directory without reading all of it.
import type { App } from '../app.ts';
import type { Known, KnownKind } from './known.ts';
import { knownByIds } from './known.ts';
import { queryHashes } from './search-keys.ts';

const MOST = 8;
const MOST_OPENED = 200;

/**
 * Who has every typed word at the beginning of a word of their name, organisation, address or reference (three letters or more),
 * or this telephone number. Those on the list come before those who are no longer, then by name; at most `most`.
 */
export async function findKnown(
  app: App,
  query: string,
  { most = MOST, kind }: { readonly most?: number; readonly kind?: KnownKind } = {},
): Promise<Known[]> {
  const hashes = queryHashes(app.keyring, query);
  if (hashes.length === 0) return [];
  const rows = await app.store.db
    .selectFrom('directory_words')
    .innerJoin('directory', 'directory.id', 'directory_words.known')
    .select('directory.id')
    .where('hash', 'in', hashes)
    .$if(kind !== undefined, (search) => search.where('kind', '=', kind ?? ''))
    .groupBy(['directory.id', 'ended_at'])
    .having((row) => row.fn.count('hash'), '=', hashes.length)
    .orderBy((row) => row.case().when('ended_at', 'is', null).then(0).else(1).end())
    .limit(MOST_OPENED)
    .execute();
  const found = await knownByIds(
    app,
    rows.map((row) => row.id),
  );
  return found.sort(byName).slice(0, most);
}

/** Those on the list first, then by name. */
export function byName(a: Known, b: Known): number {
  return Number(a.ended !== null) - Number(b.ended !== null) || a.name.localeCompare(b.name, 'nl');
}
