// The figures of periods that are over, counted once.
import type { Kysely } from 'kysely';

/** Creates the table of reports. */
export async function reports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('counted_at', 'text', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .addColumn('relations', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reports_key', ['procedure', 'first_day', 'last_day'])
    .execute();
}
