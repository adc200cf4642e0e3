// What was given up after its last try stands until somebody has it tried again or says that it is settled.
import type { Kysely } from 'kysely';

/** Adds when that was said, and by whom. */
export async function settledMail(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('settled_at', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('settled_by', 'text').execute();
}
