// Which dossiers were erased, so that an older backup does not bring their contents back.
import type { Keyring } from '../seal/key.ts';
import { headMac } from './chain.ts';
import { eraseContent } from './dossiers.ts';
import type { Store, Tx } from './store.ts';

/** Up to which entry a dossier was erased. */
export type Erasure = { dossier: string; seq: number };

/** Every erasure that this database knows of. */
export async function listErasures(db: Tx): Promise<Erasure[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['id as dossier', 'erased_seq as seq'])
    .where('erased_seq', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ dossier, seq }) => ({ dossier, seq: seq ?? 0 }));
}

/** Erases again what a restored database still holds; returns how many dossiers that were. */
export async function reapplyErasures(
  store: Store,
  keyring: Keyring,
  erasures: readonly Erasure[],
): Promise<number> {
  let count = 0;
  for (const erasure of erasures) {
    if (await store.write((tx) => eraseAgain(tx, keyring, erasure))) count += 1;
  }
  return count;
}

async function eraseAgain(tx: Tx, keyring: Keyring, { dossier: id, seq }: Erasure): Promise<boolean> {
  const row = await tx
    .selectFrom('dossiers')
    .select(['seq', 'head', 'erased_seq'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (row.erased_seq ?? -1) >= seq) return false;
  const mac = headMac(keyring, { id, seq: row.seq, head: row.head, erasedSeq: row.seq });
  const erased = { body: null, key_wrapped: null, erased_seq: row.seq, mac, wake: null, due: null };
  await tx.updateTable('dossiers').set(erased).where('id', '=', id).execute();
  await eraseContent(tx, id);
  return true;
}
