// What waits to be sent: claimed by one process at a time, tried again later each time it fails.
import { createHash, randomUUID } from 'node:crypto';
import type { Keyring } from '../seal/key.ts';
import { sealJson, unsealJson } from '../seal/seal.ts';
import { later, moment, NEVER } from './moment.ts';
import { messagePlace } from './places.ts';
import type { Store, Tx } from './store.ts';

export type Message = {
  kind: string;
  /** Says which message this is; a second one under the same key is not added. */
  key: string;
  /** Any JSON value. */
  payload: unknown;
  dueAt: string;
  /** What the administrator may see of the addressee. */
  recipientHint?: string | null;
};

export type MessageRow = {
  id: string;
  dossier: string | null;
  kind: string;
  key: string;
  payload: Buffer;
  due_at: string;
  created_at: string;
  recipient_hint: string | null;
  name: string | null;
};

export type Claimed = {
  id: string;
  dossier: string | null;
  kind: string;
  key: string;
  payload: unknown;
  attempts: number;
};

/** The name of a mail, the same at each try: 24 hexadecimal digits that nobody guesses who does not know the key. */
export function mailName(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 24);
}

const LEASE_SECONDS = 120;
/** After so many tries nothing is tried again by itself. */
export const MOST_ATTEMPTS = 12;

/** Seals a message for the outbox; `dossier` is null for what belongs to none. */
export function sealMessage(
  keyring: Keyring,
  message: Message,
  dossier: string | null,
  at: string,
): MessageRow {
  const { kind, key, payload, dueAt, recipientHint = null } = message;
  const sealed = sealJson(keyring.house, payload, messagePlace(key));
  const times = { due_at: moment(dueAt), created_at: moment(at) };
  const name = kind === 'mail' || kind === 'morning' ? mailName(key) : null;
  return {
    id: randomUUID(),
    dossier,
    kind,
    key,
    payload: sealed,
    ...times,
    recipient_hint: recipientHint,
    name,
  };
}

/** Adds messages, leaving out those whose key is there already; one that two dossiers ask for belongs to neither alone. */
export async function addToOutbox(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  // PostgreSQL does not take a key twice in one statement.
  const once = [...new Map([...rows].reverse().map((row) => [row.key, row])).values()].reverse();
  await tx
    .insertInto('outbox')
    .values(once)
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ dossier: null })
        .whereRef('outbox.dossier', '<>', (row) => row.ref('excluded.dossier')),
    )
    .execute();
}

/** Claims up to `limit` messages of these kinds that are due, for two minutes; nobody else gets them in that time. */
export async function claimOutbox(
  store: Store,
  keyring: Keyring,
  now: string,
  limit: number,
  kinds: readonly string[],
): Promise<Claimed[]> {
  const rows = await store.write((tx) => claim(tx, store.skipLocked, moment(now), limit, kinds));
  return rows.map(({ id, dossier, kind, key, payload, attempts }) => ({
    ...{ id, dossier, kind, key, attempts },
    payload: payload && unsealJson(keyring.house, payload, messagePlace(key)),
  }));
}

async function claim(tx: Tx, skipLocked: boolean, now: string, limit: number, kinds: readonly string[]) {
  const waiting = tx
    .selectFrom('outbox')
    .select('id')
    .where('kind', 'in', kinds)
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  return await tx
    .updateTable('outbox')
    .set((row) => ({ claimed_until: later(now, LEASE_SECONDS), attempts: row('attempts', '+', 1) }))
    .where('id', 'in', skipLocked ? waiting.forUpdate().skipLocked() : waiting)
    .returning(['id', 'dossier', 'kind', 'key', 'payload', 'attempts'])
    .execute();
}

/** A mail by its name, whether it was sent or not; its payload is null when it was erased. */
export async function findMail(db: Tx, keyring: Keyring, name: string) {
  const row = await db
    .selectFrom('outbox')
    .select(['id', 'dossier', 'key', 'payload', 'done_at', 'bounced_at'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return undefined;
  const payload: unknown = row.payload && unsealJson(keyring.house, row.payload, messagePlace(row.key));
  return { ...row, name, payload };
}

/** Notes that a mail came back for good, and why; it stands among those that failed until somebody has it tried again. */
export async function noteBounce(tx: Tx, id: string, why: string, now: string): Promise<void> {
  const back = { bounced_at: moment(now), last_error: withoutAddresses(why).slice(0, 500) };
  await tx.updateTable('outbox').set(back).where('id', '=', id).where('bounced_at', 'is', null).execute();
}

/** Notes that a message was sent. */
export async function finishOutbox(tx: Tx, id: string, now: string): Promise<void> {
  const sent = { done_at: moment(now), claimed_until: null, last_error: null, bounced_at: null };
  await tx.updateTable('outbox').set(sent).where('id', '=', id).execute();
}

/** Whether no further try follows this one. */
export function isLastAttempt({ attempts }: Pick<Claimed, 'attempts'>): boolean {
  return attempts >= MOST_ATTEMPTS;
}

/** Notes that a mail is not tried again by itself, and why; an administrator may have it tried again. */
export async function giveUpOutbox(
  tx: Tx,
  { id }: Pick<Claimed, 'id'>,
  error: string,
  now: string,
): Promise<void> {
  const given = { due_at: NEVER, claimed_until: null, bounced_at: moment(now) };
  await tx
    .updateTable('outbox')
    .set({ ...given, last_error: withoutAddresses(error).slice(0, 500) })
    .where('id', '=', id)
    .execute();
}

/** Notes why a message was not sent, and when it is tried again: after 1, 2, 4 … minutes, after twelve times never. */
export async function failOutbox(
  tx: Tx,
  claimed: Pick<Claimed, 'id' | 'attempts'>,
  error: string,
  now: string,
): Promise<void> {
  const wait = Math.min(60 * 2 ** (claimed.attempts - 1), 6 * 3600);
  const due = isLastAttempt(claimed) ? NEVER : later(now, wait);
  const failed = { due_at: due, claimed_until: null, last_error: withoutAddresses(error).slice(0, 500) };
  await tx.updateTable('outbox').set(failed).where('id', '=', claimed.id).execute();
}

/** A mail server's answer names whom it refused; whoever reads the outbox must not learn who complains. */
function withoutAddresses(error: string): string {
  return error.replace(/[^\s<>"'@]+@[^\s<>"'@]+/g, '…');
}
