// Slows down whoever tries codes or passwords; nobody is ever locked out by what somebody else does.
import { instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { Store } from '../store/store.ts';

/** Tries within a window before somebody has to wait. */
export interface Limit {
  readonly tries: number;
  readonly seconds: number;
}

export const LIMITS = {
  /** One address trying one account. */
  account: { tries: 6, seconds: 15 * 60 },
  /** Everybody together trying one account on devices that it does not know. */
  everywhere: { tries: 100, seconds: 15 * 60 },
  /** One address trying any account. */
  address: { tries: 30, seconds: 15 * 60 },
  /** One address beginning to sign in by a passkey or an account elsewhere. */
  steps: { tries: 120, seconds: 15 * 60 },
  /** One address trying receipt codes. */
  code: { tries: 10, seconds: 15 * 60 },
  /** One address filing complaints. */
  filing: { tries: 30, seconds: 3600 },
  /** One address sending mail: more is not answered, so that two machines do not go on writing to each other. */
  mail: { tries: 10, seconds: 3600 },
} as const satisfies Record<string, Limit>;

/** Counts a try and says for how many seconds to wait; 0 when it may go on. */
export async function countTry(store: Store, key: string, limit: Limit, now: Instant): Promise<number> {
  return store.write(async (tx) => {
    const row = await tx.selectFrom('throttle').selectAll().where('key', '=', key).executeTakeFirst();
    const running = row !== undefined && row.until > now;
    const count = running ? row.count + 1 : 1;
    const until = running ? row.until : instantOf(secondsOf(now) + limit.seconds);
    await tx
      .insertInto('throttle')
      .values({ key, count, until })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ count, until }))
      .execute();
    return count > limit.tries ? secondsOf(until) - secondsOf(now) : 0;
  });
}

/** Forgets the tries under a key, after one that was right. */
export async function forgetTries(store: Store, key: string): Promise<void> {
  await store.write((tx) => tx.deleteFrom('throttle').where('key', '=', key).execute());
}
