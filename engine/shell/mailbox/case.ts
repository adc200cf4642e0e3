// A message that is being taken in, with everything that is known of it.
import { greetingOf, mentioned } from '../../core/intake/mentioned.ts';
import type { App } from '../app.ts';
import type { Message } from './read-mime.ts';
import type { Became, Envelope, Received } from './received.ts';

export interface Case {
  readonly app: App;
  readonly row: Received;
  readonly source: Buffer;
  /** Null where it cannot be read. */
  readonly message: Message | null;
  /** Says which message it is, whichever way it came. */
  readonly twin: string | null;
}

/** How somebody who decides it lets a message become something. */
export interface Decided {
  readonly by: string;
  /** What it was until then. */
  readonly before: Became;
}

/** Who wrote to whom about what, for those who may read it. */
export function envelopeFor(message: Message | null): Envelope {
  return {
    name: message?.from?.name ?? '',
    address: message?.from?.address ?? '',
    to: message?.to ?? [],
    subject: message?.subject ?? '',
    text: message?.text ?? '',
    files: message?.attached.map(({ name }) => name) ?? [],
  };
}

const SEARCHED = 500_000;

/** The people whom a message names, and whoever wrote it: they must not look after it. */
export async function keptFrom({ app, message, source }: Case): Promise<string[]> {
  const people = await app.people.all();
  const text = message
    ? `${message.subject}\n${greetingOf(message.text).rest}\n${message.from?.address ?? ''}`
    : source.toString('latin1').slice(0, SEARCHED);
  return mentioned(text, people).map(({ id }) => id);
}
