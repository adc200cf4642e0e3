// What waits to leave the house: written with the change that it follows from, sent afterwards.
import { sql, type Kysely } from 'kysely';

/** Creates the outbox and the index by which waiting rows are claimed. */
export async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('dossier', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('payload', 'bytea')
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('claimed_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('done_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('recipient_hint', 'text')
    .execute();
  await db.schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .columns(['due_at', 'id'])
    .where(sql<boolean>`done_at is null`)
    .execute();
  await db.schema.createIndex('outbox_dossier').on('outbox').column('dossier').execute();
}
