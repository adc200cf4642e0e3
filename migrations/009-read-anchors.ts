// The daily anchors vouch for the reading log too; those from before say nothing of it.
import type { Kysely } from 'kysely';

/** Adds what an anchor says of the reading log. */
export async function readAnchors(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('anchors').addColumn('reads', 'text').execute();
}
