// A report that a mail did not arrive: it belongs to the mail, and to the dossier from which the mail came.
import type { App } from '../app.ts';
import type { MailPayload } from './payload.ts';
import { findMail, noteBounce } from '../store/outbox.ts';
import type { Tx } from '../store/store.ts';
import { withoutWords } from '../without-words.ts';
import { reportMail } from './report.ts';
import { nameInToken, replyTokensIn } from './reply-token.ts';

export interface Bounce {
  /** The Message-ID of the mail that came back, with or without its angle brackets. */
  readonly messageId: string;
  /** Whether trying again makes no sense (5.x.x); a delay alone (4.x.x) is not permanent. */
  readonly permanent: boolean;
  /** What the other server said. */
  readonly reason: string;
}

/**
 * Takes in such a report, as an entry in the history of the dossier and a line in the outbox; null when Gehoor sent no such mail.
 * Taking it in twice changes nothing.
 */
export async function bounced(
  app: App,
  { messageId, permanent, reason }: Bounce,
): Promise<{ readonly dossier: string | null } | null> {
  const [token] = replyTokensIn(messageId);
  const found = token ? await findMail(app.store.db, app.keyring, nameInToken(token)) : undefined;
  if (!found) return null;
  const { id, dossier, payload, bounced_at: before } = found;
  if (before !== null) return { dossier };
  const also = async (tx: Tx): Promise<void> => {
    if (permanent) await noteBounce(tx, id, withoutWords(reason, payload), app.clock());
  };
  if (dossier === null || payload === null) {
    await app.store.write(also);
    return { dossier };
  }
  const { who, letter = null, to } = payload as MailPayload;
  const report = {
    kind: 'bounced',
    ...{ id: letter, to: who, address: to.address, permanent },
    reason: reason.slice(0, 500),
  } as const;
  await reportMail(app, { dossier, key: found.key }, report, also);
  return { dossier };
}
