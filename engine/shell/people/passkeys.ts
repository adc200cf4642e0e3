// Passkeys: a device proves who holds it, by a finger, a face or a PIN, and no secret leaves it.
import { isIP } from 'node:net';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { App } from '../app.ts';
import type { Registered } from './people.ts';
import { keepStep, STEP_LASTS, takeStep } from './steps.ts';

/** What a browser is asked, and the token with which its answer comes back. */
export interface Asked<T> {
  readonly options: T;
  readonly step: string;
}

const TIMEOUT = STEP_LASTS * 1000;
/** EdDSA, ES256 and RS256, which together every device knows. */
const ALGORITHMS = [-8, -7, -257];

/** Browsers make passkeys for a name only: on HTTPS, or on this machine itself. */
export function passkeysWork({ baseUrl }: App): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return isName && (protocol === 'https:' || hostname === 'localhost');
}

/** Asks a browser for a new passkey of somebody. */
export async function askForNewPasskey(
  app: App,
  person: Registered,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const own = await app.store.db
    .selectFrom('passkeys')
    .select('id')
    .where('person', '=', person.id)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: (await app.plans.organisation()).name,
    rpID: new URL(app.baseUrl).hostname,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    timeout: TIMEOUT,
    excludeCredentials: own,
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const step = { person: person.id, data: { challenge: options.challenge } };
  return { options, step: await keepStep(app.store, 'new-passkey', step, app.clock()) };
}

/** Keeps the passkey with which a browser answered; false when the answer is not one to what was asked. */
export async function keepPasskey(
  app: App,
  person: string,
  answer: { readonly step: string; readonly credential: string; readonly label: string },
): Promise<boolean> {
  const step = await takeStep(app.store, 'new-passkey', answer.step, app.clock());
  const response = parse<RegistrationResponseJSON>(answer.credential);
  if (!response || step?.person !== person) return false;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const verified = await unlessRefused(app, () =>
    verifyRegistrationResponse({
      ...{ response, supportedAlgorithmIDs: ALGORITHMS },
      ...expected(app, step.data.challenge ?? ''),
    }),
  );
  if (!verified?.verified) return false;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const row = {
    ...{ id, person, public_key: Buffer.from(publicKey), counter: String(counter) },
    ...{ label: answer.label, created_at: app.clock(), used_at: null },
  };
  const kept = await app.store.write((tx) =>
    tx
      .insertInto('passkeys')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  return kept !== undefined;
}

/** Asks a browser for any passkey that it has for this site. */
export async function askForPasskey(app: App): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({
    rpID: new URL(app.baseUrl).hostname,
    userVerification: 'required',
    timeout: TIMEOUT,
  });
  const step = { person: null, data: { challenge: options.challenge } };
  return { options, step: await keepStep(app.store, 'passkey', step, app.clock()) };
}

/** Whose passkey a browser answered with; null when it is nobody's, or no answer to what was asked. */
export async function personOfPasskey(app: App, token: string, credential: string): Promise<string | null> {
  const now = app.clock();
  const step = await takeStep(app.store, 'passkey', token, now);
  const response = parse<AuthenticationResponseJSON>(credential);
  if (!response || !step || typeof response.id !== 'string') return null;
  const row = await app.store.db
    .selectFrom('passkeys')
    .selectAll()
    .where('id', '=', response.id)
    .executeTakeFirst();
  if (!row) return null;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const own = { id: row.id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter) };
  const verified = await unlessRefused(app, () =>
    verifyAuthenticationResponse({ response, ...expected(app, step.data.challenge ?? ''), credential: own }),
  );
  if (!verified?.verified) return null;
  const used = await app.store.write((tx) =>
    tx
      .updateTable('passkeys')
      .set({ used_at: now, counter: String(verified.authenticationInfo.newCounter) })
      .where('id', '=', row.id)
      .where('counter', '=', row.counter)
      .returning('person')
      .executeTakeFirst(),
  );
  return used?.person ?? null;
}

function expected({ baseUrl }: App, challenge: string) {
  const { origin, hostname } = new URL(baseUrl);
  return {
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: hostname },
    requireUserVerification: true,
  };
}

function parse<T>(text: string): T | null {
  try {
    const value = JSON.parse(text) as T | null;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** The library throws at whatever does not fit: to whoever signs in, that is a passkey that does not. */
async function unlessRefused<T>(app: App, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    app.log.info({ reason: error instanceof Error ? error.message : String(error) }, 'passkey: refused');
    return null;
  }
}
