// Codes by which a half-filled form can be gone on with on another device.
import type { Kysely } from 'kysely';

/** Creates the codes of drafts. */
export async function draftCodes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft_codes')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('draft', 'text', (column) => column.notNull().unique())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
}
