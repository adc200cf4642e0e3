// Mail that comes in: each message whole and sealed, what became of it, and how each mailbox answers.
import { sql, type Kysely } from 'kysely';

/** Creates the messages received, who must not see which, and the state of the mailboxes. */
export async function mailIn(db: Kysely<unknown>): Promise<void> {
  await createReceived(db);
  await db.schema
    .createTable('received_walls')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('received_walls_key', ['message', 'person'])
    .execute();
  await db.schema
    .createTable('mailboxes')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tried_at', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('left_there', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('error', 'text')
    .execute();
}

async function createReceived(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('received')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('validity', 'text', (column) => column.notNull())
    .addColumn('uid', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('cut', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('envelope', 'bytea')
    .addColumn('body', 'bytea')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .addColumn('dossier', 'text')
    .addColumn('seq', 'integer')
    .addColumn('twin', 'text', (column) => column.unique())
    .addColumn('done_at', 'text')
    .addColumn('done_by', 'text')
    .addUniqueConstraint('received_at_server', ['mailbox', 'validity', 'uid'])
    .execute();
  await db.schema
    .createIndex('received_unread')
    .on('received')
    .columns(['received_at', 'id'])
    .where(sql<boolean>`outcome is null`)
    .execute();
  await db.schema.createIndex('received_latest').on('received').columns(['received_at', 'id']).execute();
  await db.schema.createIndex('received_dossier').on('received').column('dossier').execute();
}
