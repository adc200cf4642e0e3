// A real IMAP server on loopback with one mailbox, into which tests put messages.
import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import type { MailboxPlan } from '../../engine/core/plan/plan.ts';
import { readMailboxes } from '../../engine/shell/mailbox/settings.ts';
import type { MailboxSettings } from '../../engine/shell/mailbox/settings.ts';

export interface ImapServer {
  readonly url: string;
  readonly settings: MailboxSettings;
  /** Puts a message into the folder, as if it came in at this moment. */
  readonly deliver: (raw: string | Buffer, at?: string) => void;
  /** The messages that lie in a folder, as they came. */
  readonly messagesIn: (folder: string) => string[];
  /** Numbers the messages anew, as a server does that was restored. */
  readonly renumber: () => void;
  /** From now on lets in only whoever has this OAuth2 token. */
  readonly expect: (token: string) => void;
  readonly close: () => Promise<void>;
}

export const MAILBOX: MailboxPlan = {
  name: 'complaints',
  address: 'klachten@quoratio.nl',
  procedure: 'complaint',
  server: 'IMAP_URL',
  readers: ['confidant'],
  afterwards: 'move',
  plus: true,
};

/** Starts the server on a free port. */
export async function startImapServer(mailbox: MailboxPlan = MAILBOX): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: ['SASL-IR', 'XOAUTH2', 'ID', 'MOVE', 'UIDPLUS', 'LITERALPLUS', 'NAMESPACE'],
    storage: { INBOX: { messages: [] }, '': { separator: '/', folders: { Gehoor: {} } } },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const url = `imap://testuser:testpass@127.0.0.1:${port}`;
  const [settings] = readMailboxes([mailbox], { [mailbox.server]: url });
  if (!settings) throw new Error('The mailbox has no settings.');
  return {
    url,
    settings,
    deliver: (raw, at = '2026-04-24T07:30:00Z') =>
      server.appendMessage('INBOX', [], imapDate(at), raw.toString('latin1' as never)),
    messagesIn: (folder) => server.getMailbox(folder).messages.map((message) => message.raw),
    renumber: () => {
      server.getMailbox('INBOX').uidvalidity += 1;
    },
    expect: (token) => {
      server.users.testuser = { xoauth2: { accessToken: token } };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as IMAP writes it, such as `24-Apr-2026 07:30:00 +0000`. */
function imapDate(at: string): string {
  const [date = '', time = ''] = new Date(at).toISOString().split('T');
  const [year, month = '1', day] = date.split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year} ${time.slice(0, 8)} +0000`;
}
