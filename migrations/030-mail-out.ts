// Mail that went out is found again by its name, when an answer or a report that it did not arrive comes in.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';

interface Before {
  readonly outbox: {
    readonly id: string;
    readonly key: string;
    readonly kind: string;
    readonly name: string;
  };
}

/** Adds the name of each mail, and when and why it came back. */
export async function mailOut(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('name', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('bounced_at', 'text').execute();
  await db.schema.createIndex('outbox_name').on('outbox').column('name').execute();
  const before = db as unknown as Kysely<Before>;
  const rows = await before.selectFrom('outbox').select(['id', 'key']).where('kind', '=', 'mail').execute();
  for (const { id, key } of rows) {
    const name = createHash('sha256').update(key).digest('hex').slice(0, 24);
    await before.updateTable('outbox').set({ name }).where('id', '=', id).execute();
  }
}
