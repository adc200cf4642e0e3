// Makes sure that a database is opened with the key that sealed it.
import type { Keyring } from '../seal/key.ts';
import { StoreFault } from './store-fault.ts';
import type { Store, Tx } from './store.ts';

const SETTING = 'key-id';

/** Binds a new database to this key; throws `StoreFault` when the database belongs to another one. */
export async function bindKey(store: Store, keyring: Keyring): Promise<void> {
  const bound = (await boundKey(store.db)) ?? (await store.write((tx) => bind(tx, keyring.id)));
  if (bound === keyring.id) return;
  throw new StoreFault(
    'wrong-key',
    `This database was sealed with the key ${bound}, and Gehoor was given ${keyring.id}. Put back the gehoor.key file or the GEHOOR_KEY that belongs to this database.`,
  );
}

async function bind(tx: Tx, id: string): Promise<string> {
  await tx
    .insertInto('settings')
    .values({ key: SETTING, value: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await boundKey(tx)) ?? id;
}

async function boundKey(db: Tx): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', SETTING).executeTakeFirst();
  return row?.value;
}
