// Codes from an app on somebody's telephone (TOTP): six digits that change every half minute, each used once.
import type { TOTP } from 'otpauth';
import { secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { seal, unseal } from '../seal/seal.ts';
import { secretPlace } from '../store/places.ts';
import type { Tx } from '../store/store.ts';

const PERIOD = 30;
/** How many half minutes a telephone's clock may be off, both ways. */
const WINDOW = 1;

/** What an app needs to make codes. */
export interface NewSecret {
  /** Letters and digits in groups of four. */
  readonly secret: string;
  /** An `otpauth:` address, which opens the app where it is on the same device. */
  readonly address: string;
}

/** Makes a secret that counts from its first code on; an earlier one that was never used goes. */
export async function startOneTimePassword(app: App, person: string): Promise<void> {
  const { Secret } = await import('otpauth');
  const secret = seal(app.keyring.house, Buffer.from(new Secret({ size: 20 }).bytes), secretPlace(person));
  const row = { person, secret, created_at: app.clock(), confirmed_at: null, last_step: null };
  await app.store.write(async (tx) => {
    await unconfirmed(tx, person).execute();
    await tx
      .insertInto('one_time_passwords')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

function unconfirmed(tx: Tx, person: string) {
  return tx.deleteFrom('one_time_passwords').where('person', '=', person).where('confirmed_at', 'is', null);
}

/** The secret that waits for its first code; null when there is none. */
export async function waitingSecret(app: App, person: string, name: string): Promise<NewSecret | null> {
  const row = await rowOf(app, person);
  if (!row || row.confirmed_at !== null) return null;
  const { name: issuer } = await app.plans.organisation();
  const totp = await generatorOf(app, person, row.secret, { issuer, label: name });
  return { secret: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 '), address: totp.toString() };
}

function rowOf(app: App, person: string) {
  return app.store.db
    .selectFrom('one_time_passwords')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst();
}

async function generatorOf(
  app: App,
  person: string,
  sealed: Buffer,
  names: { issuer?: string; label?: string } = {},
): Promise<TOTP> {
  const otpauth = await import('otpauth');
  const bytes = unseal(app.keyring.house, sealed, secretPlace(person));
  const secret = new otpauth.Secret({ buffer: new Uint8Array(bytes).buffer });
  return new otpauth.TOTP({ ...names, secret, period: PERIOD });
}

/** Uses a code: `first` begins with the secret that waits. False when it is wrong, or was used before. */
export async function useOneTimePassword(
  app: App,
  person: string,
  typed: string,
  { first }: { readonly first: boolean },
): Promise<boolean> {
  const now = app.clock();
  const row = await rowOf(app, person);
  if (!row || (row.confirmed_at === null) !== first) return false;
  const step = await stepOf(await generatorOf(app, person, row.secret), typed, now);
  if (step === null) return false;
  const used = await app.store.write((tx) =>
    tx
      .updateTable('one_time_passwords')
      .set({ last_step: step, ...(first ? { confirmed_at: now } : {}) })
      .where('person', '=', person)
      .where('secret', '=', row.secret)
      .where('confirmed_at', first ? 'is' : 'is not', null)
      .where((row) => row.or([row('last_step', 'is', null), row('last_step', '<', step)]))
      .returning('person')
      .executeTakeFirst(),
  );
  return used !== undefined;
}

/** The half minute, counted from 1970, whose code was typed. */
async function stepOf(totp: TOTP, typed: string, now: Instant): Promise<number | null> {
  const token = typed.replace(/\D/g, '');
  if (token.length !== 6) return null;
  const timestamp = secondsOf(now) * 1000;
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
