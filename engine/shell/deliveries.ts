// Whether letters that go by mail have gone.
import type { Dossier } from '../core/dossier/dossier.ts';
import type { App } from './app.ts';
import { letterKey } from './mail/letter-key.ts';

export type Delivery = 'waiting' | 'sent' | 'failed';

/** How the delivery of these letters of a dossier stands, by the letter's id; those that do not go by mail are left out. */
export async function deliveriesOf(
  app: App,
  { id, sendings }: Dossier,
  letters: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  const keys = sendings
    .filter((each) => letters.includes(each.id))
    .map((each) => [letterKey(id, each), each.id] as const);
  if (keys.length === 0) return new Map();
  const letterOf = new Map(keys);
  const rows = await app.store.db
    .selectFrom('outbox')
    .select(['key', 'done_at', 'due_at'])
    .where(
      'key',
      'in',
      keys.map(([key]) => key),
    )
    .execute();
  return new Map(
    rows.map(({ key, done_at, due_at }) => [
      letterOf.get(key) ?? '',
      done_at !== null ? 'sent' : due_at === 'never' ? 'failed' : 'waiting',
    ]),
  );
}
