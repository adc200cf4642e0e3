// The people whom the house knows without their having an account: clients, employees, and who works where with which contact.
import type { Kysely } from 'kysely';

/** Creates the directory, what its people are found by, and the placements. */
export async function directory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('directory')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createTable('directory_words')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('known', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('directory_words_key', ['hash', 'known'])
    .execute();
  await db.schema.createIndex('directory_words_known').on('directory_words').column('known').execute();
  await createPlacements(db);
}

async function createPlacements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('placements')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull())
    .addColumn('contact', 'text')
    .addColumn('starts', 'text', (column) => column.notNull())
    .addColumn('ends', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  for (const column of ['client', 'employee', 'contact'])
    await db.schema.createIndex(`placements_${column}`).on('placements').column(column).execute();
}
