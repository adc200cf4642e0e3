// Who read what: a log per dossier, each line vouched for and bound to the one before it.
import type { Keyring } from '../seal/key.ts';
import { macOf } from '../seal/seal.ts';
import type { Tx } from './store.ts';
import type { Tables } from './tables.ts';

export type Read = { dossier: string; person: string; at: string; part: string };

/** Records that a person is about to read a part of a dossier. */
export async function recordRead(tx: Tx, keyring: Keyring, read: Read): Promise<void> {
  const last = await tx
    .selectFrom('reads')
    .select(['seq', 'hash'])
    .where('dossier', '=', read.dossier)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const line = { ...read, seq: (last?.seq ?? 0) + 1 };
  const hash = readHash(keyring, last?.hash ?? '', line);
  // Two readers at once: PostgreSQL then repeats the change instead of refusing the second.
  await tx
    .insertInto('reads')
    .values({ ...line, hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a line of the log must carry after the line with hash `before`. */
export function readHash(keyring: Keyring, before: string, line: Omit<Tables['reads'], 'hash'>): string {
  return macOf(
    keyring,
    JSON.stringify(['read', before, line.dossier, line.seq, line.person, line.at, line.part]),
  );
}
