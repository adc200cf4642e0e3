// Says whether the directory was changed since somebody last looked: by the number of its changes.
import type { Tx } from '../store/store.ts';

const KEY = 'directory:changes';

/** Counts one more change, in the transaction that makes it. */
export async function noteDirectoryChange(tx: Tx): Promise<void> {
  const value = String((await directoryChanges(tx)) + 1);
  await tx
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** How many changes there were. */
export async function directoryChanges(db: Tx): Promise<number> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  return Number(row?.value ?? 0);
}
