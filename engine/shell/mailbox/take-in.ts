// Reads messages that were kept and lets each become what it is, once: whatever follows is written in one transaction.
import { complainantOf } from '../../core/decide/sides.ts';
import { judge } from '../../core/intake/judge.ts';
import type { Known, Verdict } from '../../core/intake/judge.ts';
import type { App } from '../app.ts';
import { NoSuchDossier, openDossier } from '../handle.ts';
import { readReplyToken } from '../mail/reply-token.ts';
import { countTry, LIMITS } from '../people/throttle.ts';
import { carryOut } from './carry-out.ts';
import { keptFrom } from './case.ts';
import type { Case } from './case.ts';
import { ScannerAway } from './mail-of.ts';
import { readMime, Unreadable } from './read-mime.ts';
import type { Message } from './read-mime.ts';
import { AlreadySettled, messageHash, putWalls, sourceOf } from './received.ts';
import type { Received } from './received.ts';

const AT_ONCE = 20;
const MOST_TRIES = 3;

/** Takes in what lies unread, the oldest first, and says how many messages that were. */
export async function takeInReceived(app: App): Promise<number> {
  const rows = await app.store.db
    .selectFrom('received')
    .selectAll()
    .where('outcome', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const done = await Promise.all(rows.map((row) => takeInOne(app, row)));
  return done.filter(Boolean).length;
}

async function takeInOne(app: App, row: Received): Promise<boolean> {
  const source = sourceOf(app, row) ?? Buffer.of();
  try {
    const message = await readMime(source, row.cut === 1);
    const address = message.from?.address.toLowerCase() ?? '';
    // Mails of one sender take turns, so that the second of two that are the same finds the first.
    await app.turns.run(`mail:${address}`, async () => {
      const twin = messageHash(app.keyring, [message.messageId, address, message.subject, message.text]);
      const found = { app, row, source, message, twin };
      await carryOut(found, await verdictOf(found)).catch((error: unknown) => waits(found, error));
    });
    return true;
  } catch (error) {
    return notTakenIn(app, row, source, error);
  }
}

/** As long as its files cannot be looked at it lies unread, and shows to nobody whom it names. */
async function waits(found: Case, error: unknown): Promise<never> {
  if (error instanceof ScannerAway) {
    const walls = await keptFrom(found);
    await found.app.store.write((tx) => putWalls(tx, found.row.id, walls));
  }
  throw error;
}

/** What cannot be read, or goes wrong again and again, waits for somebody, so that nothing behind it waits. */
async function notTakenIn(app: App, row: Received, source: Buffer, error: unknown): Promise<boolean> {
  if (error instanceof AlreadySettled) return true;
  if (error instanceof ScannerAway) return false;
  const isUnreadable = error instanceof Unreadable;
  if (!isUnreadable) app.log.error({ err: error, message: row.id }, 'received: not taken in');
  if (isUnreadable || row.tries + 1 >= MOST_TRIES) {
    const unread = { app, row, source, message: null, twin: null };
    await carryOut(unread, { is: 'waiting', reason: 'unreadable', dossier: null });
    return true;
  }
  const more = { tries: row.tries + 1 };
  await app.store.write((tx) => tx.updateTable('received').set(more).where('id', '=', row.id).execute());
  return false;
}

async function verdictOf({
  app,
  message,
  twin,
}: Case & { message: Message; twin: string }): Promise<Verdict> {
  const { mailboxes } = await app.plans.organisation();
  const [answers, first] = [await answeredBy(app, message), await firstOf(app, twin)];
  const known: Known = {
    own: mailboxes.map((mailbox) => mailbox.address.toLowerCase()),
    answers,
    about: answers?.dossier ?? first?.dossier ?? (await namedIn(app, message)),
    numbered: await numberedBy(app, message),
    twin: first !== undefined,
    flood: false,
  };
  const verdict = judge(message, known);
  if (!['dossier', 'message', 'empty', 'invitation'].includes(verdict.is)) return verdict;
  const who = messageHash(app.keyring, ['from', message.from?.address.toLowerCase() ?? '']);
  const wait = await countTry(app.store, `mail:${who}`, LIMITS.mail, app.clock());
  return wait > 0 ? judge(message, { ...known, flood: true }) : verdict;
}

/** The same message as it came in before. */
function firstOf(app: App, twin: string) {
  return app.store.db.selectFrom('received').select('dossier').where('twin', '=', twin).executeTakeFirst();
}

/** The dossier whose number stands in the subject, where its complainant has the sender's address. */
async function numberedBy(app: App, { subject, from }: Message): Promise<string | null> {
  const id = await withNumberIn(app, subject);
  if (id === null || from === null) return null;
  try {
    const { plan, dossier } = await openDossier(app, id);
    return complainantOf(plan, dossier).email?.toLowerCase() === from.address.toLowerCase() ? id : null;
  } catch (error) {
    if (error instanceof NoSuchDossier) return null;
    throw error;
  }
}

/** The first dossier whose number stands in a message, as machines repeat it that answer our mail. */
function namedIn(app: App, { subject, text }: Message): Promise<string | null> {
  return withNumberIn(app, `${subject} ${text}`);
}

async function withNumberIn(app: App, said: string): Promise<string | null> {
  const words = said.slice(0, SEARCHED).toUpperCase().match(NUMBER) ?? [];
  if (words.length === 0) return null;
  const row = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('number', 'in', [...new Set(words)].slice(0, MOST_NUMBERS))
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

const SEARCHED = 50_000;
const MOST_NUMBERS = 50;
/** What may be the number of a dossier: words and figures with dashes between. */
const NUMBER = /\b[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,20}){1,4}\b/g;

/** The dossier whose mail is answered, by the token in an address or a header; and where that mail had gone. */
async function answeredBy(app: App, { to, headers, reports }: Message): Promise<Known['answers']> {
  const places = [...to, headers.get('in-reply-to') ?? '', headers.get('references') ?? '', ...reports];
  const answered = await readReplyToken(app, places.join(' '));
  if (!answered) return null;
  try {
    const { plan, dossier, world } = await openDossier(app, answered.dossier);
    const person = world.people.find(({ id }) => id === answered.addressee);
    const isComplainant = answered.addressee === 'complainant';
    const address = isComplainant ? complainantOf(plan, dossier).email : (person?.email ?? null);
    return { dossier: dossier.id, as: answered.addressee, address };
  } catch (error) {
    if (error instanceof NoSuchDossier) return null;
    throw error;
  }
}
