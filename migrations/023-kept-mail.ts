// Mail that still has its words is found by when it was known what became of it.
import { sql, type Kysely } from 'kysely';

/** Adds an index for it. */
export async function keptMail(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('received_kept')
    .on('received')
    .column('done_at')
    .where(sql<boolean>`body is not null`)
    .execute();
}
