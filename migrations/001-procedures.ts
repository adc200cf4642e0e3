// Published versions of procedures, which nobody changes afterwards.
import type { Freeze } from './migration.ts';
import type { Kysely } from 'kysely';

/** Creates the table of published versions and freezes its rows. */
export async function procedures(db: Kysely<unknown>, freeze: Freeze): Promise<void> {
  await db.schema
    .createTable('versions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('organisation_source', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('versions_procedure_no', ['procedure', 'no'])
    .execute();
  await freeze('versions');
}
