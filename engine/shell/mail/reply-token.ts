// The token that mail carries out and that an answer brings back: it says to which dossier and from whom, and cannot be made up.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '../app.ts';
import type { MailPayload } from './payload.ts';
import type { Keyring } from '../seal/key.ts';
import { findMail } from '../store/outbox.ts';

const NAME = 24;
const MAC = 16;
const TOKEN = new RegExp(`(?<![0-9a-f])[0-9a-f]{${NAME + MAC}}(?![0-9a-f])`, 'gi');

/** Whose answer an answer is. */
export interface Answered {
  readonly dossier: string;
  /** A person's id, or the name of a participant such as `complainant`. */
  readonly addressee: string;
}

/** The token of a mail: its name, and a proof over name, dossier and addressee; 40 hexadecimal digits, first half of its Message-ID. */
export function replyToken(
  keyring: Keyring,
  name: string,
  dossier: string | null,
  addressee: string,
): string {
  return `${name}${macsOf(keyring, name, dossier, addressee).at(-1) ?? ''}`;
}

/** The tokens in an address, a header or a subject, in their order. */
export function replyTokensIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => token.toLowerCase());
}

/** The name of the mail that a token is about. */
export function nameInToken(token: string): string {
  return token.slice(0, NAME);
}

/** Whom the first true token in a text stands for; null when there is none, or it was made up. */
export async function readReplyToken(app: App, text: string): Promise<Answered | null> {
  for (const token of replyTokensIn(text).slice(0, MOST_TRIED)) {
    const found = await findMail(app.store.db, app.keyring, nameInToken(token));
    if (!found?.dossier || found.payload === null) continue;
    const addressee = (found.payload as MailPayload).who;
    const macs = macsOf(app.keyring, found.name, found.dossier, addressee);
    if (macs.some((mac) => timingSafeEqual(Buffer.from(mac), Buffer.from(token.slice(NAME)))))
      return { dossier: found.dossier, addressee };
  }
  return null;
}

/** Long threads name many mails; the newest ones are enough. */
const MOST_TRIED = 50;

/** One for each key there was, so that an answer still counts after the key was replaced; the last is today's. */
function macsOf(keyring: Keyring, name: string, dossier: string | null, addressee: string): string[] {
  return keyring.generations.map(({ codes }) =>
    createHmac('sha256', codes)
      .update(JSON.stringify(['reply', name, dossier, addressee]))
      .digest('hex')
      .slice(0, MAC),
  );
}
