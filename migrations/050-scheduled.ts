// For what each dossier of a schedule was opened, so that it follows when that changes and none is opened twice.
import type { Kysely } from 'kysely';

/** Creates the table; it holds ids, moments and a keyed hash, and no words. */
export async function scheduled(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scheduled')
    .addColumn('dossier', 'text', (column) => column.primaryKey().notNull())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('scheduled_item')
    .on('scheduled')
    .columns(['procedure', 'schedule', 'item', 'at'])
    .execute();
}
