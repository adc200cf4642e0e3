// A mail as a decision sees it: read already, with its files kept by reference.
import { text } from '../conditions/shape.ts';
import type { Shape } from '../conditions/shape.ts';
import type { FileReference } from '../dossier/value.ts';

export const SENDERS = ['client', 'employee', 'staff', 'unknown'] as const;

/** Who a sender is to the organisation, as far as its lists say. */
export type Sender = (typeof SENDERS)[number];

export interface Mail {
  readonly from: { readonly name: string; readonly address: string };
  readonly sender: Sender;
  /** Every address to which it was sent. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly FileReference[];
}

/** What formulas within `filing.mail` may name as `mail`. */
export const mailShape: Shape = {
  kind: 'record',
  fields: {
    address: text,
    name: text,
    sender: { kind: 'text', options: [...SENDERS] },
    subject: text,
    text,
  },
};

/** The values behind those names. */
export function mailValues({ from, sender, subject, text: words }: Mail): object {
  return { address: from.address, name: from.name, sender, subject, text: words };
}
