// Changing one's own password; whoever else is signed in under the old one is signed out.
import type { App } from '../app.ts';
import { knownOf } from './known-of.ts';
import { hashPassword, isPassword, weakness } from './password.ts';
import type { WeakPassword } from './password.ts';
import { endSessions } from './sessions.ts';
import { countTry, forgetTries, LIMITS } from './throttle.ts';

export type PasswordChange = 'changed' | 'wrong' | WeakPassword | { readonly wait: number };

/** Changes a password when the old one is right; `wait` in seconds after too many tries. `session` is the one that goes on. */
export async function changePassword(
  app: App,
  person: string,
  { old, fresh }: { readonly old: string; readonly fresh: string },
  session: string,
): Promise<PasswordChange> {
  const key = `password:${person}`;
  const wait = await countTry(app.store, key, LIMITS.account, app.clock());
  if (wait > 0) return { wait };
  const row = await app.store.db
    .selectFrom('people')
    .select('password')
    .where('id', '=', person)
    .executeTakeFirst();
  if (!(await isPassword(old, row?.password ?? null))) return 'wrong';
  await forgetTries(app.store, key);
  const weak = weakness(fresh, await knownOf(app, person));
  if (weak) return weak;
  const password = await hashPassword(fresh);
  await app.store.write((tx) =>
    tx.updateTable('people').set({ password }).where('id', '=', person).execute(),
  );
  await endSessions(app.store, person, session);
  return 'changed';
}
