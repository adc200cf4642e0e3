// Recovery codes: for whoever lost the telephone; each works once, and all are shown once.
import { randomInt } from 'node:crypto';
import type { Instant } from '../../core/time/temporal.ts';
import type { Store, Tx } from '../store/store.ts';
import { tokenHash } from '../tokens.ts';

const HOW_MANY = 10;
const LENGTH = 16;
const LETTERS = 'BCDFGHJKMNPQRTVWXYZ23456789';

/** Gives somebody new codes in the place of those they had: letters and digits in four groups of four. */
export async function newRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.deleteFrom('recovery_codes').where('person', '=', person).execute();
  await tx
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ hash: hashOf(person, code), person, used_at: null })))
    .execute();
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** 76 random bits want no slow hash. */
function hashOf(person: string, typed: string): string {
  return tokenHash(`recovery:${person}:${typed}`);
}

/** Uses up one of somebody's codes; false when it is not one, or was used. */
export async function useRecoveryCode(
  store: Store,
  person: string,
  typed: string,
  now: Instant,
): Promise<boolean> {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length !== LENGTH) return false;
  const used = await store.write((tx) =>
    tx
      .updateTable('recovery_codes')
      .set({ used_at: now })
      .where('hash', '=', hashOf(person, plain))
      .where('used_at', 'is', null)
      .returning('hash')
      .executeTakeFirst(),
  );
  return used !== undefined;
}
