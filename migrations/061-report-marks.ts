// Reports are vouched for by the key of the house; those from before say nothing of it.
import type { Kysely } from 'kysely';

/** Adds the mark by which a report is known to be as it was counted. */
export async function reportMarks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('reports').addColumn('mac', 'text').execute();
}
