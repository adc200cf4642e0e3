// Where each mailbox of the organisation is, as the environment says it.
import { readFileSync } from 'node:fs';
import type { MailboxPlan } from '../../core/plan/plan.ts';
import { EnvironmentFault } from '../environment.ts';

export interface MailboxSettings {
  readonly mailbox: MailboxPlan;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  /** The folder in which mail comes in. */
  readonly folder: string;
  /** Reads the OAuth2 token that counts now; null where a password is used. */
  readonly token: (() => string) | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads where the mailboxes are; those whose variable is not set are left out. Throws `EnvironmentFault`. */
export function readMailboxes(mailboxes: readonly MailboxPlan[], variables: Variables): MailboxSettings[] {
  return mailboxes.flatMap((mailbox) => {
    const text = variables[mailbox.server]?.trim();
    return text ? [settingsOf(mailbox, text, variables[`${mailbox.server}_TOKEN`]?.trim() || null)] : [];
  });
}

function settingsOf(mailbox: MailboxPlan, text: string, token: string | null): MailboxSettings {
  const { server } = mailbox;
  if (!URL.canParse(text) || !['imap:', 'imaps:'].includes(new URL(text).protocol))
    throw new EnvironmentFault(
      `${server} is not an address that Gehoor knows. Write it like imaps://name:password@mail.example.org.`,
    );
  const url = new URL(text);
  const secure = url.protocol === 'imaps:';
  const [user, password] = [url.username, url.password].map(decodeURIComponent) as [string, string];
  if (user === '' || (password === '' && token === null))
    throw new EnvironmentFault(
      `${server} must hold a name and a password, such as imaps://name:password@mail.example.org; for an OAuth2 token set ${server}_TOKEN.`,
    );
  return {
    mailbox,
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user,
    password,
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    token: token === null ? null : () => tokenIn(token, server),
  };
}

/** Tokens are renewed by whoever gives them: a file is read anew each time. */
function tokenIn(token: string, server: string): string {
  if (!token.startsWith('file:')) return token;
  const read = readOrNothing(token.slice('file:'.length)).trim();
  if (read === '') throw new EnvironmentFault(`The file in ${server}_TOKEN cannot be read, or is empty.`);
  return read;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where answers to letters go, with `{token}` where the reference comes; null where no mailbox takes `+` behind its name. */
export function plusAddress(mailboxes: readonly MailboxPlan[]): string | null {
  const address = mailboxes.find(({ plus }) => plus)?.address;
  return address === undefined ? null : address.replace('@', '+{token}@');
}
