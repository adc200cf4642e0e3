// What somebody can show beside a password: codes from an app, passkeys and recovery codes.
import type { Instant } from '../../core/time/temporal.ts';
import { isAtLeast } from '../../core/people/strength.ts';
import type { Strength } from '../../core/people/strength.ts';
import type { Store, Tx } from '../store/store.ts';

export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly since: Instant;
  readonly used: Instant | null;
}

export interface Factors {
  /** Since when codes from an app work; null when they do not. */
  readonly code: Instant | null;
  readonly passkeys: readonly Passkey[];
  /** How many recovery codes are left. */
  readonly recovery: number;
}

/** What somebody has. */
export async function factorsOf(store: Store, person: string): Promise<Factors> {
  const [code, passkeys, recovery] = await Promise.all([
    store.db
      .selectFrom('one_time_passwords')
      .select('confirmed_at')
      .where('person', '=', person)
      .executeTakeFirst(),
    store.db
      .selectFrom('passkeys')
      .select(['id', 'label', 'created_at as since', 'used_at as used'])
      .where('person', '=', person)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    store.db
      .selectFrom('recovery_codes')
      .select('hash')
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .execute(),
  ]);
  return { code: code?.confirmed_at ?? null, passkeys, recovery: recovery.length };
}

/** The most that somebody can show. */
export function strongest({ code, passkeys }: Pick<Factors, 'code' | 'passkeys'>): Strength {
  if (passkeys.length > 0) return 'passkey';
  return code === null ? 'password' : 'second-factor';
}

/** How a session must have begun before its person may change factors with it: whoever only has a password adds none to them. */
export function neededToChange(factors: Factors, needed: Strength): Strength {
  const most = strongest(factors);
  if (most === 'password') return 'password';
  return most === 'passkey' && needed === 'passkey' ? 'passkey' : 'second-factor';
}

/** Whether what would be left is still enough for the person's roles. */
export function wouldSuffice(left: Pick<Factors, 'code' | 'passkeys'>, needed: Strength): boolean {
  return isAtLeast(strongest(left), needed);
}

/** Takes everything that somebody can show beside a password, and where else they have an account. */
export async function dropFactors(tx: Tx, person: string): Promise<void> {
  for (const table of ['one_time_passwords', 'passkeys', 'recovery_codes', 'identities', 'steps'] as const)
    await tx.deleteFrom(table).where('person', '=', person).execute();
}
