// Signing in with a password, and one-time links that let somebody set one.
import { instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { newToken, tokenHash } from '../tokens.ts';
import { hashPassword, isPassword, weakness } from './password.ts';
import type { WeakPassword } from './password.ts';
import { refuseTaken } from './people.ts';
import { knownDevice } from './device.ts';
import { enter } from './enter.ts';
import { knownOf } from './known-of.ts';
import { noteSignIn } from './sign-in-log.ts';
import type { Entered, From } from './enter.ts';
import { countTry, forgetTries, LIMITS } from './throttle.ts';
import type { Limit } from './throttle.ts';

export type SignedIn = Entered | { readonly wait: number } | null;

/** Signs somebody in; null when address or password is wrong, `wait` in seconds after too many tries. */
export async function signIn(app: App, email: string, password: string, from: From): Promise<SignedIn> {
  const now = app.clock();
  const account = email.trim().toLowerCase().slice(0, 300);
  const row = await app.store.db
    .selectFrom('people')
    .select(['id', 'password', 'active'])
    .where('email', '=', account)
    .executeTakeFirst();
  const counted = triesFor(account, from.address, knownDevice(app, from.device, row?.id));
  for (const { key, limit } of counted) {
    const wait = await countTry(app.store, key, limit, now);
    if (wait > 0) {
      noteSignIn(app, row?.id ?? null, 'password', 'waits');
      return { wait };
    }
  }
  const right = await isPassword(password, row?.password ?? null);
  if (!right || !row || row.active !== 1) {
    noteSignIn(app, row?.id ?? null, 'password', 'refused');
    return null;
  }
  await forgetTries(app.store, counted[0].key);
  return enter(app, row.id, 'password', from);
}

interface Counted {
  readonly key: string;
  readonly limit: Limit;
}

/**
 * What a try counts for: a device on which this person signed in before has a count of its own. A try that one count refuses does
 * not reach the next, so that one address alone never fills what everybody shares.
 */
function triesFor(account: string, address: string, device: string | null): readonly [Counted, ...Counted[]] {
  if (device !== null) return [{ key: `sign-in:device:${device}`, limit: LIMITS.account }];
  const name = tokenHash(account);
  return [
    { key: `sign-in:${address}:${name}`, limit: LIMITS.account },
    { key: `sign-in:${address}`, limit: LIMITS.address },
    { key: `sign-in:everywhere:${name}`, limit: LIMITS.everywhere },
  ];
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
 * Uses an invitation to set a password, and signs in as far as a password goes; says what is wrong with the password, or null when the link is spent.
 * `identity` is how somebody calls themselves who had no address to sign in with yet. Throws `AddressTaken`.
 */
export async function acceptInvitation(
  app: App,
  token: string,
  password: string,
  from: From,
  identity: { readonly name: string; readonly email: string } | null = null,
): Promise<Entered | WeakPassword | null> {
  const weak = weakness(password, await knownOf(app, await invited(app, token), identity));
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
    await tx.deleteFrom('steps').where('person', '=', used.person).execute();
    return used.person;
  });
  if (person === null) return null;
  app.people.forget();
  return enter(app, person, 'password', from);
}

function identityRow({ name, email }: { readonly name: string; readonly email: string }) {
  return { name: name.trim(), email: email.trim().toLowerCase() };
}
