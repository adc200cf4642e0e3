// Receipt codes: what a complainant without an account opens the dossier with.
import type { Instant } from '../core/time/temporal.ts';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import type { Addressee } from '../core/dossier/entry.ts';
import { isRepresented } from '../core/dossier/dossier.ts';
import { complainantOf, representativeOf } from '../core/decide/sides.ts';
import { openDossier } from './handle.ts';
import type { Opened } from './handle.ts';
import { sealMessage, addToOutbox } from './store/outbox.ts';
import { firstCodeNotice } from './mail/first-code.ts';
import { lostCodeNotice } from './mail/lost-code.ts';
import { beginSession, nameOf } from './people/sessions.ts';
import { countTry, forgetTries, LIMITS } from './people/throttle.ts';
import { codeHash, newCode } from './tokens.ts';

/** A code that was opened: the session, and the new code that replaces one that was good for once. */
export interface OpenedByCode {
  readonly token: string;
  readonly dossier: string;
  readonly newCode: string | null;
}

/** Opens a dossier by a code; null when there is no such code, `wait` in seconds after too many tries. */
export async function openByCode(
  app: App,
  typed: string,
  from: { address: string; agent: string },
): Promise<OpenedByCode | { readonly wait: number } | null> {
  const now = app.clock();
  const key = `code:${from.address}`;
  const wait = await countTry(app.store, key, LIMITS.code, now);
  if (wait > 0) return { wait };
  if (typed.replace(/\D/g, '').length !== 16) return null;
  const hash = codeHash(app.keyring, typed);
  const replacement = newCode();
  const opened = await app.store.write(async (tx) => {
    const row = await tx.selectFrom('codes').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (
      !row ||
      (row.single_use === 1 && row.used_at !== null) ||
      (row.expires_at !== null && row.expires_at <= now)
    )
      return null;
    const { dossier } = row;
    const as = row.participant === 'representative' ? ({ as: row.participant } as const) : {};
    const holder = { kind: 'complainant', dossier, ...as } as const;
    if (row.single_use === 0) return { holder, newCode: null };
    await tx
      .deleteFrom('codes')
      .where('dossier', '=', row.dossier)
      .where('participant', '=', row.participant)
      .execute();
    // Whoever came in by an earlier code may be somebody else who saw it.
    await tx.deleteFrom('sessions').where('person', '=', nameOf(holder)).execute();
    await tx
      .insertInto('codes')
      .values({
        ...row,
        hash: codeHash(app.keyring, replacement),
        single_use: 0,
        used_at: null,
        expires_at: null,
      })
      .execute();
    return { holder, newCode: replacement };
  });
  if (!opened) return null;
  await forgetTries(app.store, key);
  return {
    dossier: opened.holder.dossier,
    newCode: opened.newCode,
    token: await beginSession(app.store, opened.holder, from.agent, now),
  };
}

const LASTS = 24 * 3600;

/**
 * Sends a new code, good for once and for a day, when number and address belong together; says nothing of whether they do, not
 * even by how long it takes: all that depends on it is done after the answer.
 */
export async function sendNewCode(
  app: App,
  number: string,
  email: string,
  address: string,
): Promise<{ readonly wait: number } | null> {
  const now = app.clock();
  const wait = await countTry(app.store, `lost-code:${address}`, LIMITS.code, now);
  if (wait > 0) return { wait };
  setTimeout(() => {
    sendIfTheirs(app, number, email, now).catch((error: unknown) =>
      app.log.error({ err: error }, 'lost code: not sent'),
    );
  }, AFTER_THE_ANSWER);
  return null;
}

/** Milliseconds. */
const AFTER_THE_ANSWER = 100;

async function sendIfTheirs(app: App, number: string, email: string, now: Instant): Promise<void> {
  const row = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst();
  if (row) await sendCodeFor(app, row.id, email, now);
}

async function sendCodeFor(app: App, id: string, email: string, now: Instant): Promise<void> {
  const { plan, dossier } = await openDossier(app, id);
  const to = [
    complainantOf(plan, dossier),
    isRepresented(dossier) ? representativeOf(plan, dossier) : null,
  ].find((each) => each?.email?.toLowerCase() === email.trim().toLowerCase());
  if (!to) return;
  const until = instantOf(secondsOf(now) + LASTS);
  await mailCode(app, { plan, dossier }, to, `code:${id}:${now}`, until, lostCodeNotice);
}

/** Mails the complainant of a dossier that was opened for them, such as out of a talk, the code to it: once, however often it is asked. */
export async function sendFirstCode(app: App, id: string): Promise<void> {
  const key = `first-code:${id}`;
  const sent = await app.store.db.selectFrom('outbox').select('id').where('key', '=', key).executeTakeFirst();
  if (sent) return;
  const opened = await openDossier(app, id);
  await mailCode(app, opened, complainantOf(opened.plan, opened.dossier), key, null, firstCodeNotice);
}

/** Makes a code that is good for once and mails it; where there is no address nothing happens. */
async function mailCode(
  app: App,
  { plan, dossier }: Pick<Opened, 'plan' | 'dossier'>,
  to: Addressee,
  key: string,
  until: Instant | null,
  write: typeof lostCodeNotice,
): Promise<void> {
  const { id } = dossier;
  const now = app.clock();
  if (to.email === null) return;
  const code = newCode();
  const notice = write(plan, dossier, to, code, app.baseUrl);
  const message = {
    kind: 'mail',
    key,
    dueAt: now,
    recipientHint: to.participant,
    payload: {
      to: { name: to.name, address: to.email },
      who: to.participant,
      ...notice,
      ...{ language: to.language, thread: id },
    },
  };
  const sealed = sealMessage(app.keyring, message, id, now);
  await app.store.write(async (tx) => {
    await tx
      .insertInto('codes')
      .values({
        hash: codeHash(app.keyring, code),
        dossier: id,
        participant: to.participant,
        single_use: 1,
        used_at: null,
        expires_at: until,
      })
      .execute();
    await addToOutbox(tx, [sealed]);
  });
  app.wake();
}
