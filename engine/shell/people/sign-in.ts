// Signing in with a password, and one-time links that let somebody set one.
import { instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { newToken, tokenHash } from '../tokens.ts';
import { hashPassword, isPassword, weakness } from './password.ts';
import type { WeakPassword } from './password.ts';
import { refuseTaken } from './people.ts';
import { beginSession } from './sessions.ts';
import { countTry, forgetTries, LIMITS } from './throttle.ts';

export type SignedIn = { readonly token: string; readonly person: string } | { readonly wait: number } | null;

/** Signs somebody in; null when address or password is wrong, `wait` in seconds after too many tries. */
export async function signIn(
  app: App,
  email: string,
  password: string,
  from: { address: string; agent: string },
): Promise<SignedIn> {
  const now = app.clock();
  const account = email.trim().toLowerCase().slice(0, 300);
  const keys = {
    account: `sign-in:${from.address}:${tokenHash(account)}`,
    address: `sign-in:${from.address}`,
  };
  const wait = Math.max(
    await countTry(app.store, keys.account, LIMITS.account, now),
    await countTry(app.store, keys.address, LIMITS.address, now),
  );
  if (wait > 0) return { wait };
  const row = await app.store.db
    .selectFrom('people')
    .select(['id', 'password', 'active'])
    .where('email', '=', account)
    .executeTakeFirst();
  const right = await isPassword(password, row?.password ?? null);
  if (!right || !row || row.active !== 1) return null;
  await forgetTries(app.store, keys.account);
  return {
    token: await beginSession(app.store, { kind: 'person', person: row.id }, from.agent, now),
    person: row.id,
  };
}

const LINK_LASTS = 7 * 24 * 3600;

/** Makes a one-time link by which somebody sets a password; valid for seven days. */
export async function invite(app: App, person: string): Promise<string> {
  const token = newToken();
  const now = app.clock();
  await app.store.write(async (tx) => {
    await tx.deleteFrom('invitations').where('person', '=', person).where('used_at', 'is', null).execute();
    await tx
      .insertInto('invitations')
      .values({
        token_hash: tokenHash(token),
        person,
        purpose: 'password',
        expires_at: instantOf(secondsOf(now) + LINK_LASTS),
        used_at: null,
      })
      .execute();
  });
  return `${app.baseUrl}/invitation/${token}`;
}

/** Who may use an invitation; null when it is unknown, used or too old. */
export async function invited(app: App, token: string): Promise<string | null> {
  const row = await app.store.db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return !row || row.used_at !== null || row.expires_at <= app.clock() ? null : row.person;
}

/**
 * Uses an invitation to set a password, and signs in; says what is wrong with the password, or null when the link is spent.
 * `identity` is how somebody calls themselves who had no address to sign in with yet. Throws `AddressTaken`.
 */
export async function acceptInvitation(
  app: App,
  token: string,
  password: string,
  agent: string,
  identity: { readonly name: string; readonly email: string } | null = null,
): Promise<{ token: string } | WeakPassword | null> {
  const weak = weakness(password);
  if (weak) return weak;
  const hash = await hashPassword(password);
  const now: Instant = app.clock();
  const person = await app.store.write(async (tx) => {
    const used = await tx
      .updateTable('invitations')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person')
      .executeTakeFirst();
    if (!used) return null;
    if (identity) await refuseTaken(tx, identity.email, used.person);
    await tx
      .updateTable('people')
      .set({ password: hash, ...(identity && identityRow(identity)) })
      .where('id', '=', used.person)
      .execute();
    await tx.deleteFrom('sessions').where('person', '=', used.person).execute();
    return used.person;
  });
  if (person === null) return null;
  app.people.forget();
  return { token: await beginSession(app.store, { kind: 'person', person }, agent, now) };
}

function identityRow({ name, email }: { readonly name: string; readonly email: string }) {
  return { name: name.trim(), email: email.trim().toLowerCase() };
}
