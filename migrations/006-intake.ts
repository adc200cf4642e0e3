// What visitors without an account hold: half-filled forms and codes to their dossier.
import type { Kysely } from 'kysely';

/** Creates drafts and codes. */
export async function intake(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drafts_expires').on('drafts').column('expires_at').execute();
  await db.schema
    .createTable('codes')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('participant', 'text', (column) => column.notNull())
    .addColumn('single_use', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('used_at', 'text')
    .addColumn('expires_at', 'text')
    .execute();
  await db.schema.createIndex('codes_dossier').on('codes').column('dossier').execute();
}
