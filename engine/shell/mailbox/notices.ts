// Mail that follows from a message, ready for the outbox.
import { standingOf } from '../../core/access/standing.ts';
import type { Person } from '../../core/people/person.ts';
import { openDossier } from '../handle.ts';
import { strandedNotice, waitingNotice } from '../mail/mailbox-notices.ts';
import type { Notice } from '../mail/notices.ts';
import type { MailPayload } from '../mail/payload.ts';
import { sealMessage } from '../store/outbox.ts';
import type { MessageRow } from '../store/outbox.ts';
import type { Case } from './case.ts';

/** A mail to whoever wrote the message, about a dossier or about none. */
export function noticeTo(
  { app, row, message }: Case,
  what: string,
  notice: Notice,
  language: string,
  about: { readonly dossier: string; readonly who: string } | null = null,
): MessageRow {
  const to = { name: message?.from?.name ?? '', address: message?.from?.address ?? '' };
  const { dossier = null, who = 'sender' } = about ?? {};
  const payload: MailPayload = { to, who, ...notice, language, thread: dossier ?? row.id };
  return sealMessage(
    app.keyring,
    { kind: 'mail', key: `received:${row.id}:${what}`, dueAt: app.clock(), payload, recipientHint: who },
    dossier,
    app.clock(),
  );
}

/** A mail to each of those who can decide about a message: who sees the dossier, or who looks after the mailbox. */
export async function waitingNotices(
  found: Case,
  walls: readonly string[],
  dossier: string | null,
): Promise<MessageRow[]> {
  const { app, row } = found;
  const organisation = await app.plans.organisation();
  const mailbox = organisation.mailboxes.find(({ name }) => name === row.mailbox);
  const people = (await app.people.all()).filter((person) => person.active);
  const opened = dossier === null ? null : await openDossier(app, dossier);
  const deciding = opened
    ? people.filter(({ id }) => {
        const { as, parts } = standingOf(opened.plan, opened.dossier, id, opened.world);
        return as.length > 0 && parts.has('messages');
      })
    : people.filter(
        ({ id, roles }) => !walls.includes(id) && roles.some((role) => mailbox?.readers.includes(role)),
      );
  return noticesAbout(found, 'waits', deciding, dossier);
}

const TEXTS = { waits: waitingNotice, stranded: strandedNotice } as const;

/** A mail to each of these people: that a message waits for them, or that somebody must be found for it. */
export async function noticesAbout(
  { app, row }: Case,
  what: keyof typeof TEXTS,
  people: readonly Person[],
  dossier: string | null = null,
): Promise<MessageRow[]> {
  const organisation = await app.plans.organisation();
  return people.flatMap(({ id, name, email, language }) => {
    if (email === null) return [];
    const notice = TEXTS[what](organisation, { name, language }, app.baseUrl);
    const payload: MailPayload = {
      to: { name, address: email },
      who: id,
      ...notice,
      language,
      thread: row.id,
    };
    const key = `received:${row.id}:${what}:${id}`;
    const message = { kind: 'mail', key, dueAt: app.clock(), payload, recipientHint: 'staff' };
    return [sealMessage(app.keyring, message, dossier, app.clock())];
  });
}
