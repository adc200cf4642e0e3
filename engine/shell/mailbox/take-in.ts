// Reads messages that were kept and lets each become what it is, once: whatever follows is written in one transaction.
import { complainantOf } from '../../core/decide/letters.ts';
import { judge } from '../../core/intake/judge.ts';
import type { Known, Verdict } from '../../core/intake/judge.ts';
import type { App } from '../app.ts';
import { NoSuchDossier, openDossier } from '../handle.ts';
import { readReplyToken } from '../mail/reply-token.ts';
import { countTry, LIMITS } from '../people/throttle.ts';
import { carryOut } from './carry-out.ts';
import type { Case } from './case.ts';
import { ScannerAway } from './mail-of.ts';
import { readMime, Unreadable } from './read-mime.ts';
import type { Message } from './read-mime.ts';
import { AlreadySettled, messageHash, sourceOf } from './received.ts';
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
      await carryOut(found, await verdictOf(found));
    });
    return true;
  } catch (error) {
    return notTakenIn(app, row, source, error);
  }
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
  const known: Known = {
    own: mailboxes.map((mailbox) => mailbox.address.toLowerCase()),
    answers: await answeredBy(app, message),
    twin: await isThere(app, twin),
    flood: false,
  };
  const verdict = judge(message, known);
  if (!['dossier', 'message', 'empty', 'invitation'].includes(verdict.is)) return verdict;
  const who = messageHash(app.keyring, ['from', message.from?.address.toLowerCase() ?? '']);
  const wait = await countTry(app.store, `mail:${who}`, LIMITS.mail, app.clock());
  return wait > 0 ? judge(message, { ...known, flood: true }) : verdict;
}

async function isThere(app: App, twin: string): Promise<boolean> {
  const row = await app.store.db
    .selectFrom('received')
    .select('id')
    .where('twin', '=', twin)
    .executeTakeFirst();
  return row !== undefined;
}

/** The dossier whose mail is answered, by the token in an address or a header; and where that mail had gone. */
async function answeredBy(app: App, { to, headers }: Message): Promise<Known['answers']> {
  const places = [...to, headers.get('in-reply-to') ?? '', headers.get('references') ?? ''];
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
