// The outbox as an administrator sees it: envelopes only, never what a message says.
import { sql } from 'kysely';
import { notBehindWallOf, standsGivenUp } from './given-up.ts';
import type { Store } from './store.ts';

export type OutboxFilter = 'waiting' | 'failed' | 'sent';

export interface Envelope {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string | null;
  readonly created: string;
  /** When it is tried next, or `never`. */
  readonly due: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly done: string | null;
  readonly erased: boolean;
  /** Whether it waits for somebody who has it tried again or says that it is settled. */
  readonly stands: boolean;
  /** When somebody said that it is settled. */
  readonly settled: string | null;
}

/** Where a page of the list ends. */
export interface OutboxMark {
  readonly created: string;
  readonly id: string;
}

/** A page of the outbox, the newest first, after the mark where the page before ended; nothing that is about the reader. */
export async function listOutbox(
  store: Store,
  reader: string,
  filter: OutboxFilter,
  after: OutboxMark | null,
  limit: number,
): Promise<Envelope[]> {
  let query = store.db
    .selectFrom('outbox')
    .select(['id', 'kind', 'recipient_hint', 'created_at', 'due_at', 'attempts', 'last_error', 'done_at'])
    .select('settled_at')
    .select(sql<number>`case when ${standsGivenUp} then 1 else 0 end`.as('stands'))
    .select((row) => row.case().when('payload', 'is', null).then(1).else(0).end().as('erased'))
    .where(notBehindWallOf(reader));
  // What came back was sent, and yet stands among what failed.
  if (filter === 'failed') query = query.where('last_error', 'is not', null);
  else
    query = query.where('last_error', 'is', null).where('done_at', filter === 'sent' ? 'is not' : 'is', null);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.created}, ${after.id})`);
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, recipient: row.recipient_hint, created: row.created_at },
    ...{ due: row.due_at, attempts: row.attempts, error: row.last_error, done: row.done_at },
    ...{ erased: row.erased === 1, stands: row.stands === 1, settled: row.settled_at },
  }));
}

/**
 * Has a message tried again now, with its attempts counted anew; false when it was sent, is being sent, was erased, or is
 * not for this reader to know of.
 */
export async function retryOutbox(store: Store, reader: string, id: string, now: string): Promise<boolean> {
  const moment = new Date(now).toISOString();
  const retried = await store.write((tx) =>
    tx
      .updateTable('outbox')
      .set({
        due_at: moment,
        attempts: 0,
        claimed_until: null,
        done_at: null,
        bounced_at: null,
        settled_at: null,
      })
      .where('id', '=', id)
      .where((row) => row.or([row('done_at', 'is', null), row('bounced_at', 'is not', null)]))
      .where('payload', 'is not', null)
      .where(notBehindWallOf(reader))
      .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', moment)]))
      .executeTakeFirst(),
  );
  return retried.numUpdatedRows > 0n;
}
