// A report that a mail did not arrive: it belongs to the mail, and to the dossier from which the mail came.
import type { App } from '../app.ts';
import { findMail, noteBounce } from '../store/outbox.ts';
import { withoutWords } from '../without-words.ts';
import { replyTokensIn } from './reply-token.ts';

export interface Bounce {
  /** The Message-ID of the mail that came back, with or without its angle brackets. */
  readonly messageId: string;
  /** Whether trying again makes no sense (5.x.x); a delay alone (4.x.x) is not permanent. */
  readonly permanent: boolean;
  /** What the other server said. */
  readonly reason: string;
}

/** Takes in such a report; null when Gehoor sent no such mail. Taking it in twice changes nothing. */
export async function bounced(
  app: App,
  { messageId, permanent, reason }: Bounce,
): Promise<{ readonly dossier: string | null } | null> {
  const [token = ''] = replyTokensIn(messageId);
  const found = await findMail(app.store.db, app.keyring, token.slice(0, 24));
  if (!found) return null;
  const why = withoutWords(reason, found.payload);
  if (permanent) await app.store.write((tx) => noteBounce(tx, found.id, why, app.clock()));
  return { dossier: found.dossier };
}
