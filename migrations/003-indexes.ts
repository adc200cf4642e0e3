// What is derived from histories for lists, figures, searching and deadlines, and can be rebuilt from them.
import type { Kysely } from 'kysely';

/** Creates the tables of facts, visibility, words and deadlines that have fired. */
export async function indexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('facts')
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('number', 'double precision')
    .addPrimaryKeyConstraint('facts_key', ['dossier', 'name', 'value'])
    .execute();
  await db.schema.createIndex('facts_name').on('facts').columns(['name', 'value']).execute();
  await createVisible(db);
  await db.schema
    .createTable('words')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('words_key', ['hash', 'dossier'])
    .execute();
  await db.schema.createIndex('words_dossier').on('words').column('dossier').execute();
  await db.schema
    .createTable('fired')
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('instance', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('fired_key', ['dossier', 'instance'])
    .execute();
}

async function createVisible(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visible')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull().defaultTo('never'))
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('visible_key', ['person', 'dossier'])
    .execute();
  await db.schema
    .createIndex('visible_list')
    .on('visible')
    .columns(['person', 'list', 'due', 'dossier', 'procedure'])
    .execute();
  await db.schema.createIndex('visible_dossier').on('visible').column('dossier').execute();
}
