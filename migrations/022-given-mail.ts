// A message that nobody who looks after its mailbox may read is given to one other person.
import { sql, type Kysely } from 'kysely';

/** Adds to whom, and when; what waits is found at once, however much came in. */
export async function givenMail(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('received').addColumn('given_to', 'text').execute();
  await db.schema.alterTable('received').addColumn('given_at', 'text').execute();
  await db.schema
    .createIndex('received_waiting')
    .on('received')
    .columns(['received_at', 'id'])
    .where(sql<boolean>`outcome = 'waiting'`)
    .execute();
}
