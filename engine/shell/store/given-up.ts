// What was given up after its last try, until somebody has it tried again or says that it is settled.
import { sql } from 'kysely';
import { wallName } from '../../core/measure/fact.ts';
import { moment, NEVER } from './moment.ts';
import { MOST_ATTEMPTS } from './outbox.ts';
import type { Store, Tx } from './store.ts';

/**
 * What an administrator must look at: what failed each time, and what was refused at once and belongs to no dossier in which
 * anybody sees it. Whoever merely wrote to a mailbox from an address that does not exist is no matter of theirs.
 */
export const standsGivenUp = sql<boolean>`(outbox.done_at is null and outbox.payload is not null
  and outbox.due_at = ${NEVER} and outbox.settled_at is null
  and (outbox.attempts >= ${MOST_ATTEMPTS} or (outbox.dossier is null and outbox.recipient_hint <> 'sender')))`;

/** Leaves out what belongs to dossiers behind whose wall somebody stands. */
export function notBehindWallOf(reader: string) {
  return sql<boolean>`(outbox.dossier is null
    or outbox.dossier not in (select dossier from facts where name = ${wallName(reader)}))`;
}

/** How much stands so, without what is about the reader where one is named. */
export async function countGivenUp(db: Tx, reader: string | null): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((each) => each.fn.countAll<number | string>().as('count'))
    .where(standsGivenUp)
    .$if(reader !== null, (query) => query.where(notBehindWallOf(reader ?? '')))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Notes that somebody says that it is settled; false where it does not stand given up, or is not for them to know of. */
export async function settleGivenUp(store: Store, person: string, id: string, now: string): Promise<boolean> {
  const settled = await store.write((tx) =>
    tx
      .updateTable('outbox')
      .set({ settled_at: moment(now), settled_by: person })
      .where('id', '=', id)
      .where(standsGivenUp)
      .where(notBehindWallOf(person))
      .executeTakeFirst(),
  );
  return settled.numUpdatedRows > 0n;
}

/** Notes that what these mails said, which were given up or came back, has reached people by another way, or goes elsewhere. */
export async function settleReached(
  tx: Tx,
  keys: readonly string[],
  person: string,
  now: string,
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ settled_at: moment(now), settled_by: person })
    .where('key', 'in', keys)
    .where((row) => row.or([standsGivenUp, row('bounced_at', 'is not', null)]))
    .where('settled_at', 'is', null)
    .execute();
}

/** Whether a person stands behind the wall of a dossier. */
export async function isBehindWall(db: Tx, dossier: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('facts')
    .select('dossier')
    .where('dossier', '=', dossier)
    .where('name', '=', wallName(person))
    .executeTakeFirst();
  return row !== undefined;
}
