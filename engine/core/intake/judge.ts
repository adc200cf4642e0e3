// What a mail is: word that another did not arrive, a machine's answer, part of a dossier, or the beginning of one.

/** What is known of a mail once it has been read. */
export interface ReadMail {
  /** Null where nobody stands there to whom one could write. */
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  /** How many files are attached, of whatever kind. */
  readonly files: number;
  /** Headers by their name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** What an invitation asks, such as `REQUEST`. */
  readonly calendar: string | null;
  /** Whether only its beginning is kept. */
  readonly cut: boolean;
}

/** What the house knows beside it. */
export interface Known {
  /** The addresses of its own mailboxes. */
  readonly own: readonly string[];
  /** The dossier whose mail it answers, and the address to which that mail went; null where it answers none. */
  readonly answers: { readonly dossier: string; readonly as: string; readonly address: string | null } | null;
  /** The dossier of which it repeats something, if only its number: whoever does not see that must not read it. */
  readonly about: string | null;
  /** The dossier whose number stands in the subject, and whose complainant writes from this address. */
  readonly numbered: string | null;
  /** Whether the same message came in before. */
  readonly twin: boolean;
  /** Whether this address wrote so often that it must be a machine. */
  readonly flood: boolean;
}

/** Things that need nobody. */
export const EXPLAINED = ['bounce', 'automatic', 'loop', 'invitation', 'duplicate', 'empty'] as const;
/** Why somebody must look. */
export const REASONS = [
  'unreadable',
  'no-sender',
  'no-reply',
  'spam',
  'flood',
  'other-sender',
  'by-number',
  'too-large',
  'names-everybody',
  'refused',
  'no-rule',
] as const;
export type Explained = (typeof EXPLAINED)[number];
export type Reason = (typeof REASONS)[number];

export type Verdict =
  | { readonly is: 'dossier' }
  | { readonly is: 'message'; readonly dossier: string; readonly as: string }
  | { readonly is: Explained; readonly dossier: string | null }
  | { readonly is: 'waiting'; readonly reason: Reason; readonly dossier: string | null };

/** Judges a mail; what is no complaint and no answer is told apart first, so that no machine gets an answer. */
export function judge(mail: ReadMail, known: Known): Verdict {
  const { answers, about: dossier } = known;
  if (isReport(mail)) return { is: 'bounce', dossier };
  if (isAutomatic(mail)) return { is: 'automatic', dossier };
  if (mail.from === null) return waiting('no-sender');
  const address = mail.from.address.toLowerCase();
  if (known.own.includes(address)) return { is: 'loop', dossier };
  if (isInvitation(mail)) return { is: mail.calendar === 'REPLY' ? 'automatic' : 'invitation', dossier };
  if (known.twin) return { is: 'duplicate', dossier };
  if (isEmpty(mail)) return mail.cut ? waiting('too-large', dossier) : { is: 'empty', dossier };
  if (known.flood) return waiting('flood', answers?.dossier);
  if (answers) {
    if (answers.address?.toLowerCase() === address)
      return { is: 'message', dossier: answers.dossier, as: answers.as };
    return waiting('other-sender', answers.dossier);
  }
  if (NO_REPLY.test(address)) return waiting('no-reply');
  if (/^yes/i.test(mail.headers.get('x-spam-flag') ?? '')) return waiting('spam');
  // A number is no secret, and an address can be forged: whoever handles the dossier sees whether it belongs there.
  if (known.numbered !== null) return waiting('by-number', known.numbered);
  return { is: 'dossier' };
}

function waiting(reason: Reason, dossier: string | null = null): Verdict {
  return { is: 'waiting', reason, dossier };
}

const NO_REPLY = /^(no|do-?not|geen)[-_.]?reply|^donotreply|^noreply/i;

function isReport({ from, headers }: ReadMail): boolean {
  if (/multipart\/report[^]*delivery-status/i.test(headers.get('content-type') ?? '')) return true;
  return /^(mailer-daemon|postmaster)@/i.test(from?.address ?? '') && headers.has('x-failed-recipients');
}

function isAutomatic({ subject, headers, from }: ReadMail): boolean {
  const submitted = headers.get('auto-submitted') ?? 'no';
  return (
    !/^\s*no\b/i.test(submitted) ||
    /bulk|junk|list|auto[-_]reply/i.test(headers.get('precedence') ?? '') ||
    MACHINES.some((name) => headers.has(name)) ||
    /multipart\/report/i.test(headers.get('content-type') ?? '') ||
    /^<\s*>$/.test(headers.get('return-path')?.trim() ?? '') ||
    /^(mailer-daemon|postmaster)@/i.test(from?.address ?? '') ||
    AWAY.test(subject)
  );
}

const MACHINES = ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-autoresponder'];
const AWAY = /^(automatisch antwoord|automatic reply|out of office|afwezigheidsbericht):/i;

/** Words beside the invitation make it a mail like any other. */
function isInvitation({ calendar, text, files }: ReadMail): boolean {
  return calendar !== null && (calendar !== 'PUBLISH' || (text.trim() === '' && files === 0));
}

function isEmpty({ subject, text, files }: ReadMail): boolean {
  const bare = subject.replace(/^((re|fw|fwd|antw|doorst)\s*:\s*)+/i, '');
  return bare.trim() === '' && text.trim() === '' && files === 0;
}
