// Makes of a message what a decision takes in: its files looked at, the sender looked up.
import { randomUUID } from 'node:crypto';
import type { Mail, Sender } from '../../core/intake/mail.ts';
import type { FileReference } from '../../core/dossier/value.ts';
import type { App } from '../app.ts';
import { findKnown } from '../directory/find-known.ts';
import { examineFile } from '../files/examine-file.ts';
import type { NewFile } from '../store/change.ts';
import type { Message } from './read-mime.ts';

const LARGEST = 10_000_000;
const LARGEST_TOGETHER = 25_000_000;
const MOST = 10;

export interface TakenIn {
  readonly mail: Mail;
  readonly files: readonly NewFile[];
  /** The names of files that were not taken. */
  readonly keptOut: readonly string[];
}

/** The scanner must look at every file and cannot now; the message is read later. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}

/** Looks at the files of a message; `most` is how many are taken. Rejects with `ScannerAway`. */
export async function mailOf(app: App, message: Message, most = MOST): Promise<TakenIn> {
  const files: NewFile[] = [];
  const keptOut: string[] = message.cut && message.files > 0 ? ['…'] : [];
  let together = 0;
  for (const { name, body } of message.attached) {
    const fits =
      files.length < Math.min(most, MOST) &&
      body.length <= LARGEST &&
      together + body.length <= LARGEST_TOGETHER;
    const examined = fits ? await examineFile(app, name, body) : { refused: 'kind' as const };
    if ('refused' in examined) {
      if (examined.refused === 'unscanned') throw new ScannerAway(name.length.toString());
      keptOut.push(name);
      continue;
    }
    together += body.length;
    files.push({ id: randomUUID(), name, ...examined });
  }
  const from = message.from ?? { name: '', address: '' };
  const { subject, text, to } = message;
  const references = files.map(referenceTo);
  return {
    mail: { from, to, subject, text, files: references, sender: await senderOf(app, from.address) },
    files,
    keptOut,
  };
}

/** How an answer, or a message, names a file. */
export function referenceTo({ id, name, kind, body }: NewFile): FileReference {
  return { id, name, kind, size: body.length };
}

async function senderOf(app: App, address: string): Promise<Sender> {
  const isTheirs = ({ email }: { readonly email: string | null }) =>
    email?.toLowerCase() === address.toLowerCase();
  if ((await app.people.all()).some((person) => person.active && isTheirs(person))) return 'staff';
  const known = (await findKnown(app, address)).find((each) => each.ended === null && isTheirs(each));
  return known?.kind ?? 'unknown';
}
