// Reads a message as it came over the line: who wrote it, its words, its files, and what machines say in headers.
import { convert } from 'html-to-text';
import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import type { ReadMail } from '../../core/intake/judge.ts';

export interface ReadFile {
  readonly name: string;
  readonly body: Buffer;
}

/** A message that was read; `raw` files are not examined yet. */
export interface Message extends ReadMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly attached: readonly ReadFile[];
  /** What other servers say of a mail of ours: reports and the headers that they send back. */
  readonly reports: readonly string[];
}

/** No message can be made of these bytes. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const MOST_HTML = 2_000_000;
const MOST_TEXT = 500_000;

/** Reads a message; throws `Unreadable`. */
export async function readMime(source: Buffer, cut: boolean): Promise<Message> {
  const email = await parsed(source);
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers)
    headers.set(key, headers.has(key) ? `${headers.get(key)}\n${value}` : value);
  const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const isReport = /multipart\/report/i.test(headers.get('content-type') ?? '');
  const files = isReport ? [] : email.attachments.filter(isFile);
  // Of a message that was cut the last file is not whole.
  const whole = cut ? [] : files;
  return {
    from: senderOf(email),
    to: [...(email.to ?? []), ...(email.cc ?? [])].flatMap(addressesIn),
    subject: oneLine(email.subject ?? ''),
    text: textOf(email),
    files: files.length,
    headers,
    calendar: calendar ? methodOf(calendar) : null,
    cut,
    messageId: email.messageId ?? '',
    attached: whole.map((each, index) => ({ name: nameOf(each, index), body: bytesOf(each) })),
    reports: isReport ? email.attachments.map((each) => bytesOf(each).toString('latin1')) : [],
  };
}

async function parsed(source: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(source, { forceRfc822Attachments: true, maxNestingDepth: 64 });
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error));
  }
}

function senderOf({ from, replyTo }: Email): ReadMail['from'] {
  const [own] = from ? mailboxesIn(from) : [];
  const [answer] = (replyTo ?? []).flatMap(mailboxesIn);
  // A form on a website writes for somebody else: the answer goes to them.
  const isForm = own && answer && /^(no|do-?not|geen)?[-_.]?reply|^noreply|^donotreply/i.test(own.address);
  const sender = isForm ? answer : own;
  if (!sender || !ADDRESS.test(sender.address)) return null;
  return { name: oneLine(sender.name).slice(0, 200), address: sender.address };
}

const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,200}@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]{2,}$/;

function mailboxesIn(address: Address): { name: string; address: string }[] {
  return address.group ? address.group : [{ name: address.name, address: address.address ?? '' }];
}

function addressesIn(address: Address): string[] {
  return mailboxesIn(address).map((each) => each.address);
}

function textOf({ text, html }: Email): string {
  const plain = tidied(text ?? '');
  if (plain !== '' || !html) return plain;
  const converted = convert(html.slice(0, MOST_HTML), {
    wordwrap: false,
    limits: { maxInputLength: MOST_HTML, maxDepth: 100, maxChildNodes: 5000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
  return tidied(converted);
}

function tidied(text: string): string {
  return text
    .slice(0, MOST_TEXT)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

function oneLine(text: string): string {
  return tidied(text).replace(/\s+/g, ' ').slice(0, 1000);
}

const SIGNATURES = [
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
];

function isFile(attachment: Attachment): boolean {
  return (
    attachment.mimeType !== 'text/calendar' &&
    !SIGNATURES.includes(attachment.mimeType) &&
    bytesOf(attachment).length > 0
  );
}

function methodOf(calendar: Attachment): string {
  const written = /^METHOD:\s*(\w+)/im.exec(bytesOf(calendar).toString('latin1'))?.[1];
  return (calendar.method ?? written ?? 'PUBLISH').toUpperCase();
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'message/rfc822': 'eml',
};

/** The name that it came with, or one that says what it is said to be. */
function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const given = oneLine(filename ?? '').replace(/[\\/]/g, '_');
  const ending = ENDINGS[mimeType];
  if (given !== '') return (/\.[^.]{1,8}$/.test(given) || !ending ? given : `${given}.${ending}`).slice(-200);
  return `bijlage-${index + 1}${ending ? `.${ending}` : ''}`;
}

function bytesOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
