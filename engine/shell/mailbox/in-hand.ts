// Somebody decides what becomes of a message that became nothing by itself.
import type { App } from '../app.ts';
import { openFor, seesPart } from '../reading.ts';
import { NoSuchDossier } from '../handle.ts';
import { becomeDossier } from './become-dossier.ts';
import { becomeMessage } from './become-message.ts';
import { envelopeFor } from './case.ts';
import type { Case } from './case.ts';
import { readMime, Unreadable } from './read-mime.ts';
import type { Message } from './read-mime.ts';
import { AlreadySettled, envelopeOf, messageHash, settle, sourceOf } from './received.ts';
import type { Became, Received } from './received.ts';

/** Why it could not be done: somebody else decided first, it cannot be read, nobody may receive it, or there is no such dossier. */
export type NotInHand = 'decided' | 'unreadable' | 'refused' | 'no-such';

const MOST_REASON = 2000;

/** Makes it a dossier that whoever decides receives. */
export function makeDossier(app: App, row: Received, person: string): Promise<NotInHand | null> {
  return unlessDecided(async () => {
    const found = await caseOf(app, row);
    if (!found.message?.from) return 'unreadable';
    const refused = await becomeDossier(found, { by: person, before: row.outcome as Became });
    return refused === null ? null : 'refused';
  });
}

/** Puts it into a dossier that whoever decides sees, by its number, as a note of theirs. */
export function attachTo(app: App, row: Received, person: string, number: string): Promise<NotInHand | null> {
  return unlessDecided(async () => {
    const found = await caseOf(app, row);
    if (!found.message) return 'unreadable';
    const dossier = await seenByNumber(app, person, number);
    if (dossier === null) return 'no-such';
    const decided = { by: person, before: row.outcome as Became };
    return (await becomeMessage(found, dossier, person, decided)) ? 'refused' : null;
  });
}

/** Sets it aside, with the reason why nothing follows. */
export function setAside(app: App, row: Received, person: string, reason: string): Promise<NotInHand | null> {
  return unlessDecided(async () => {
    const envelope = envelopeOf(app, row) ?? envelopeFor(null);
    const outcome = { outcome: 'set-aside', dossier: row.dossier, by: person } as const;
    await app.store.write((tx) =>
      settle(app, tx, row.id, row.outcome as Became, outcome, {
        ...envelope,
        setAside: reason.slice(0, MOST_REASON),
      }),
    );
    return null;
  });
}

async function unlessDecided(work: () => Promise<NotInHand | null>): Promise<NotInHand | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AlreadySettled) return 'decided';
    throw error;
  }
}

/** A message that was kept, read anew. */
export async function caseOf(app: App, row: Received): Promise<Case> {
  const source = sourceOf(app, row) ?? Buffer.of();
  const message = await readOrNull(source, row.cut === 1);
  const said = message
    ? [message.messageId, message.from?.address ?? '', message.subject, message.text]
    : [row.id];
  return { app, row, source, message, twin: messageHash(app.keyring, said) };
}

async function readOrNull(source: Buffer, cut: boolean): Promise<Message | null> {
  try {
    return await readMime(source, cut);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** The same answer for a number that does not exist as for one that is not theirs to see. */
async function seenByNumber(app: App, person: string, number: string): Promise<string | null> {
  const row = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst();
  try {
    const seen = await openFor(app, person, row?.id ?? 'none');
    return seesPart(seen, 'messages') ? seen.dossier.id : null;
  } catch (error) {
    if (error instanceof NoSuchDossier) return null;
    throw error;
  }
}
