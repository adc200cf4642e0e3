// Who read what, the settings of the house, and the daily anchors by which missing dossiers are noticed.
import type { Kysely } from 'kysely';

/** Creates the reading log, settings and anchors. */
export async function oversight(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reads')
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reads_key', ['dossier', 'seq'])
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('anchors')
    .addColumn('day', 'text', (column) => column.primaryKey().notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .execute();
}
