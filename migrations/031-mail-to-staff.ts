// Whether somebody who works here gets mail as things happen, or once each morning.
import type { Kysely } from 'kysely';

/** Adds the choice to people; empty, the organisation's own holds. */
export async function mailToStaff(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('people').addColumn('mail', 'text').execute();
}
