// Adding and taking away what somebody signs in with beside a password; elsewhere they are signed out.
import { neededBy } from '../../core/people/strength.ts';
import type { Strength } from '../../core/people/strength.ts';
import type { App } from '../app.ts';
import { dropFactors, factorsOf, wouldSuffice } from './factors.ts';
import type { Factors } from './factors.ts';
import { useOneTimePassword } from './one-time-password.ts';
import { keepPasskey } from './passkeys.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import type { Registered } from './people.ts';
import { beginSession, endSessions } from './sessions.ts';
import { countTry, forgetTries, LIMITS } from './throttle.ts';

/** The session that goes on in the place of all others, and recovery codes where these are the first. */
export interface Changed {
  readonly token: string;
  readonly codes: readonly string[] | null;
}

/** Begins with codes from an app, by the first of them; `wait` in seconds after too many tries. */
export async function addOneTimePassword(
  app: App,
  person: string,
  typed: string,
  agent: string,
): Promise<Changed | { readonly wait: number } | 'wrong'> {
  const key = `first-code:${person}`;
  const wait = await countTry(app.store, key, LIMITS.account, app.clock());
  if (wait > 0) return { wait };
  if (!(await useOneTimePassword(app, person, typed, { first: true }))) return 'wrong';
  await forgetTries(app.store, key);
  return goOn(app, person, 'second-factor', agent);
}

/** Adds the passkey with which a browser answered. */
export async function addPasskey(
  app: App,
  person: string,
  answer: Parameters<typeof keepPasskey>[2],
  agent: string,
): Promise<Changed | 'wrong'> {
  return (await keepPasskey(app, person, answer)) ? goOn(app, person, 'passkey', agent) : 'wrong';
}

async function goOn(app: App, person: string, strength: Strength, agent: string): Promise<Changed> {
  const { recovery } = await factorsOf(app.store, person);
  const codes = recovery > 0 ? null : await app.store.write((tx) => newRecoveryCodes(tx, person));
  await endSessions(app.store, person);
  return {
    token: await beginSession(app.store, { kind: 'person', person }, agent, app.clock(), strength),
    codes,
  };
}

/** Takes away codes from an app, or one passkey; false when their roles need it. `session` is the one that goes on. */
export async function removeFactor(
  app: App,
  person: Registered,
  what: 'code' | { readonly passkey: string },
  session: string,
): Promise<boolean> {
  const { roles } = await app.plans.organisation();
  const left = without(await factorsOf(app.store, person.id), what);
  if (!wouldSuffice(left, neededBy(person.roles, roles))) return false;
  const none = left.code === null && left.passkeys.length === 0;
  await app.store.write(async (tx) => {
    if (what === 'code') await tx.deleteFrom('one_time_passwords').where('person', '=', person.id).execute();
    else
      await tx
        .deleteFrom('passkeys')
        .where('person', '=', person.id)
        .where('id', '=', what.passkey)
        .execute();
    if (none) await tx.deleteFrom('recovery_codes').where('person', '=', person.id).execute();
  });
  await endSessions(app.store, person.id, session);
  return true;
}

function without(factors: Factors, what: 'code' | { readonly passkey: string }): Factors {
  return what === 'code'
    ? { ...factors, code: null }
    : { ...factors, passkeys: factors.passkeys.filter(({ id }) => id !== what.passkey) };
}

/** Gives somebody new recovery codes; the old ones stop working. `session` is the one that goes on. */
export async function renewRecoveryCodes(app: App, person: string, session: string): Promise<string[]> {
  const codes = await app.store.write((tx) => newRecoveryCodes(tx, person));
  await endSessions(app.store, person, session);
  return codes;
}

/** Takes everything away from somebody who lost it, so that they begin anew with an invitation or their password. */
export async function resetFactors(app: App, person: string): Promise<void> {
  await app.store.write((tx) => dropFactors(tx, person));
  await endSessions(app.store, person);
  app.people.forget();
}
