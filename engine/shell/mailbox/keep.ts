// Keeps messages as they came, whole and sealed, before anything else happens with them.
import { createHash, randomUUID } from 'node:crypto';
import type { App } from '../app.ts';

import { moment } from '../store/moment.ts';
import { sealSource } from './received.ts';
import type { Fetched } from './conversation.ts';

/** Keeps messages of a mailbox in one transaction; one that is there already is not kept twice. Says how many were new. */
export async function keepReceived(
  app: App,
  mailbox: string,
  validity: string,
  fetched: readonly Fetched[],
): Promise<number> {
  const stored = moment(app.clock());
  const rows = fetched.map(({ uid, size, receivedAt, source }) => {
    const id = randomUUID();
    return {
      ...{ id, mailbox, validity, uid: String(uid), size },
      digest: createHash('sha256').update(source).digest('hex'),
      received_at: moment(receivedAt),
      stored_at: stored,
      cut: size > source.length ? 1 : 0,
      body: sealSource(app, id, source),
    };
  });
  return app.store.write(async (tx) => {
    let count = 0;
    for (const row of rows) {
      const kept = await tx
        .insertInto('received')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      count += Number(kept.numInsertedOrUpdatedRows ?? 0n);
    }
    return count;
  });
}
