// Dossiers and their histories.
import type { Kysely } from 'kysely';

// 'bytea' is PostgreSQL's word for bytes; SQLite has no fixed words and keeps bytes as they are under any.

/** Creates the dossiers, the entries of their histories and the files that belong to them. */
export async function dossiers(db: Kysely<unknown>): Promise<void> {
  await createDossiers(db);
  await db.schema
    .createTable('entries')
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('recorded', 'text', (column) => column.notNull())
    .addColumn('happened', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('content', 'bytea')
    .addColumn('salt', 'bytea')
    .addPrimaryKeyConstraint('entries_key', ['dossier', 'seq'])
    .execute();
  await db.schema
    .createIndex('entries_recorded')
    .on('entries')
    .columns(['recorded', 'dossier', 'seq'])
    .execute();
  await db.schema
    .createTable('files')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('name', 'bytea', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('files_dossier').on('files').column('dossier').execute();
}

async function createDossiers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dossiers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addColumn('key_wrapped', 'bytea')
    .addColumn('body', 'bytea')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('due', 'text')
    .addColumn('wake', 'text')
    .addColumn('erased_seq', 'integer')
    .execute();
  await db.schema.createIndex('dossiers_wake').on('dossiers').columns(['wake', 'id']).execute();
  await db.schema.createIndex('dossiers_procedure').on('dossiers').columns(['procedure', 'id']).execute();
}
