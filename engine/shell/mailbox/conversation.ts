// The conversation with a mailbox by IMAP: what is there, the messages themselves, and taking them away.
import { ImapFlow } from 'imapflow';
import type { MailboxSettings } from './settings.ts';

const PATIENCE = 60_000;
/** More is not kept of one message: its beginning holds the words. */
export const LARGEST = 30_000_000;
const DONE = 'Gehoor';

export interface Listed {
  readonly uid: number;
  readonly size: number;
}

export interface Fetched extends Listed {
  /** When the server took it in, ISO-8601 UTC. */
  readonly receivedAt: string;
  /** Whole, or the first `LARGEST` bytes. */
  readonly source: Buffer;
}

export interface Conversation {
  /** UIDs count within this. */
  readonly validity: string;
  /** What lies in the folder, the oldest first; at most `limit`, and how many there are in all. */
  list(limit: number): Promise<{ readonly messages: Listed[]; readonly total: number }>;
  /** Fetches messages, one by one; nothing at the server changes. */
  fetch(messages: readonly Listed[]): AsyncIterable<Fetched>;
  /** Moves or deletes messages at the server. */
  finish(uids: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a mailbox; rejects when it does not answer within a minute or does not let us in. */
export async function converse(settings: MailboxSettings): Promise<Conversation> {
  const { host, port, secure, user, password, token, folder, mailbox } = settings;
  const client = new ImapFlow({
    ...{ host, port, secure },
    auth: token === null ? { user, pass: password } : { user, accessToken: token() },
    logger: false,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableAutoIdle: true,
  });
  // Every command rejects as well; without a listener the process would end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const opened = await client.mailboxOpen(folder);
    return {
      validity: String(opened.uidValidity),
      list: (limit) => list(client, limit),
      fetch: (messages) => fetchAll(client, messages),
      finish: (uids) => finish(client, uids, mailbox.afterwards),
      close: () => close(client),
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

async function list(client: ImapFlow, limit: number) {
  const found = (await client.search({ all: true }, { uid: true })) || [];
  const uids = [...found].sort((a, b) => a - b).slice(0, limit);
  const messages: Listed[] = [];
  if (uids.length > 0)
    for await (const { uid, size } of client.fetch(rangeOf(uids), { uid: true, size: true }, { uid: true }))
      messages.push({ uid, size: size ?? 0 });
  return { messages: messages.sort((a, b) => a.uid - b.uid), total: found.length };
}

async function* fetchAll(client: ImapFlow, messages: readonly Listed[]): AsyncIterable<Fetched> {
  if (messages.length === 0) return;
  const isLarge = messages.some(({ size }) => size > LARGEST);
  const source = isLarge ? { start: 0, maxLength: LARGEST } : true;
  const range = rangeOf(messages.map(({ uid }) => uid));
  const query = { uid: true, size: true, internalDate: true, source };
  for await (const { uid, size = 0, internalDate, source: bytes } of client.fetch(range, query, {
    uid: true,
  })) {
    // What does not come is left there, and asked for again the next time.
    if (!bytes || bytes.length === 0 || !internalDate) continue;
    const receivedAt = new Date(internalDate).toISOString();
    yield { uid, size: Math.max(size, bytes.length), receivedAt, source: bytes };
  }
}

async function finish(client: ImapFlow, uids: readonly number[], afterwards: 'move' | 'delete') {
  if (uids.length === 0) return;
  if (afterwards === 'delete') {
    await client.messageDelete(rangeOf(uids), { uid: true });
    return;
  }
  const folders = await client.list();
  if (!folders.some(({ path }) => path === DONE)) await client.mailboxCreate(DONE);
  await client.messageMove(rangeOf(uids), DONE, { uid: true });
}

async function close(client: ImapFlow): Promise<void> {
  try {
    await client.logout();
  } catch {
    client.close();
  }
}

/** UIDs as IMAP writes them, runs of them together. */
function rangeOf(uids: readonly number[]): string {
  const sorted = [...uids].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const uid of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === uid - 1) last[1] = uid;
    else runs.push([uid, uid]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(',');
}
