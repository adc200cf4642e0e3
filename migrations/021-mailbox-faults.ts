// Why a mailbox gives no answer, and since when it was asked: one that never answered is noticed as well.
import { sql, type Kysely } from 'kysely';

/** Adds both; of mailboxes that are known already the last try counts as the first. */
export async function mailboxFaults(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mailboxes').addColumn('fault', 'text').execute();
  await db.schema.alterTable('mailboxes').addColumn('since', 'text').execute();
  await sql`update mailboxes set since = tried_at`.execute(db);
}
