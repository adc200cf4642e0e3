// Whether letters that go by mail have gone.
import type { App } from './app.ts';

export type Delivery = 'waiting' | 'sent' | 'failed';

/** How the delivery of these letters of a dossier stands, by the letter's id; those that do not go by mail are left out. */
export async function deliveriesOf(
  app: App,
  dossier: string,
  letters: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  if (letters.length === 0) return new Map();
  const prefix = `letter:${dossier}:`;
  const rows = await app.store.db
    .selectFrom('outbox')
    .select(['key', 'done_at', 'due_at'])
    .where(
      'key',
      'in',
      letters.map((id) => prefix + id),
    )
    .execute();
  return new Map(
    rows.map(({ key, done_at, due_at }) => [
      key.slice(prefix.length),
      done_at !== null ? 'sent' : due_at === 'never' ? 'failed' : 'waiting',
    ]),
  );
}
