// Letting somebody in who has shown who they are, or asking for the second step that they have set up.
import type { Strength } from '../../core/people/strength.ts';
import { secondsOf } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { knownDevice, rememberDevice } from './device.ts';
import { factorsOf, strongest } from './factors.ts';
import { useOneTimePassword } from './one-time-password.ts';
import { personOfPasskey } from './passkeys.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { noteSignIn } from './sign-in-log.ts';
import { beginSession } from './sessions.ts';
import { keepStep, readStep, takeStep } from './steps.ts';
import { countTry, forgetTries, LIMITS } from './throttle.ts';

/** From where somebody signs in. */
export interface From {
  readonly address: string;
  readonly agent: string;
  /** What their device kept after an earlier sign-in. */
  readonly device?: string | undefined;
}

/** A session and what the device keeps, or the token of the second step. */
export type Entered = { readonly token: string; readonly device: string } | { readonly step: string };

/** Lets somebody in, or asks for the second step where less was shown than they have. */
export async function enter(app: App, person: string, strength: Strength, from: From): Promise<Entered> {
  const now = app.clock();
  if (strength === 'password' && strongest(await factorsOf(app.store, person)) !== 'password')
    return askSecondStep(app, person, now);
  noteSignIn(app, person, strength, 'in');
  const known = knownDevice(app, from.device, person) !== null;
  return {
    token: await beginSession(app.store, { kind: 'person', person }, from.agent, now, strength),
    device: known && from.device !== undefined ? from.device : rememberDevice(app, person),
  };
}

async function askSecondStep(app: App, person: string, now: string): Promise<Entered> {
  noteSignIn(app, person, 'password', 'second step asked');
  return { step: await keepStep(app.store, 'second', { person, data: {} }, now) };
}

/** Who is at their second step; null when it took too long. */
export async function atSecondStep(app: App, step: string): Promise<string | null> {
  const person = (await readStep(app.store, 'second', step, app.clock()))?.person ?? null;
  return person !== null && (await app.people.find(person))?.active ? person : null;
}

/** Takes the second step by a code from the app or a recovery code; `wait` in seconds after too many tries. */
export async function takeSecondStep(
  app: App,
  step: string,
  typed: string,
  from: From,
): Promise<Entered | { readonly wait: number } | 'wrong' | 'expired'> {
  const person = await atSecondStep(app, step);
  if (person === null) return 'expired';
  const now = app.clock();
  const key = `second:${knownDevice(app, from.device, person) ?? person}`;
  const wait = await countTry(app.store, key, LIMITS.account, now);
  if (wait > 0) {
    noteSignIn(app, person, 'second-factor', 'waits');
    return { wait };
  }
  const right =
    (await useOneTimePassword(app, person, typed, { first: false })) ||
    (await useRecoveryCode(app.store, person, typed, now));
  if (!right) {
    noteSignIn(app, person, 'second-factor', 'refused');
    return 'wrong';
  }
  if (!(await takeStep(app.store, 'second', step, now))) return 'expired';
  await forgetTries(app.store, key);
  return enter(app, person, 'second-factor', from);
}

/** Lets somebody in by a passkey alone; null when it is nobody's. */
export async function enterByPasskey(
  app: App,
  step: string,
  credential: string,
  from: From,
): Promise<Entered | null> {
  const person = await personOfPasskey(app, step, credential);
  if (person === null || !(await app.people.find(person))?.active) {
    noteSignIn(app, person, 'passkey', 'refused');
    return null;
  }
  return enter(app, person, 'passkey', from);
}

const RECENT = 15 * 60;

/** Whether a session began so recently that its person need not show again who they are. */
export function isRecent(app: App, since: string): boolean {
  return secondsOf(app.clock()) - secondsOf(since) <= RECENT;
}
