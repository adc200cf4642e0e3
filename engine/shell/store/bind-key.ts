// Makes sure that a database is opened with the key that sealed it.
import { withRetired } from '../seal/key.ts';
import type { Generation, Keyring } from '../seal/key.ts';
import { sealJson, unsealJson } from '../seal/seal.ts';
import { StoreFault } from './store-fault.ts';
import type { Store, Tx } from './store.ts';

const BOUND = 'key-id';
const RETIRED = 'retired-keys';

/**
 * Binds a new database to this key, and gives the keyring with what the keys before it hashed with; throws `StoreFault`
 * when the database belongs to another key.
 */
export async function bindKey(store: Store, keyring: Keyring): Promise<Keyring> {
  const bound = (await boundKey(store.db)) ?? (await store.write((tx) => bind(tx, keyring.id)));
  if (bound === keyring.id) return withRetired(keyring, await retiredKeys(store.db, keyring));
  throw wrongKey(bound, keyring);
}

/** The fault of a database that belongs to another key. */
export function wrongKey(bound: string, keyring: Keyring): StoreFault {
  return new StoreFault(
    'wrong-key',
    `This database was sealed with the key ${bound}, and Gehoor was given ${keyring.id}. Put back the gehoor.key file or the GEHOOR_KEY that belongs to this database; if "gehoor rotate-key" was broken off, run it again.`,
  );
}

async function bind(tx: Tx, id: string): Promise<string> {
  await tx
    .insertInto('settings')
    .values({ key: BOUND, value: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await boundKey(tx)) ?? id;
}

/** Binds the database to the key that replaces another, and keeps what the keys before it hashed with. */
export async function rebind(tx: Tx, fresh: Keyring): Promise<void> {
  const retired = fresh.generations.slice(0, -1).map(({ codes, words }) => [hex(codes), hex(words)]);
  const sealed = sealJson(fresh.house, retired, RETIRED).toString('base64');
  for (const row of [
    { key: BOUND, value: fresh.id },
    { key: RETIRED, value: sealed },
  ])
    await tx
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
      .execute();
}

function hex(key: Buffer): string {
  return key.toString('hex');
}

/** The id of the key that the database belongs to; undefined for a new one. */
export function boundKey(db: Tx): Promise<string | undefined> {
  return setting(db, BOUND);
}

/** What the keys before this one hashed with, oldest first. */
export async function retiredKeys(db: Tx, keyring: Keyring): Promise<Generation[]> {
  const sealed = await setting(db, RETIRED);
  if (sealed === undefined) return [];
  const kept = unsealJson(keyring.house, Buffer.from(sealed, 'base64'), RETIRED) as [string, string][];
  return kept.map(([codes, words]) => ({
    codes: Buffer.from(codes, 'hex'),
    words: Buffer.from(words, 'hex'),
  }));
}

async function setting(db: Tx, key: string): Promise<string | undefined> {
  return (await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value;
}
