// Half-filled forms: kept on the server, sealed with a key that only the visitor's cookie holds.
import { createHash, hkdfSync } from 'node:crypto';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { seal, unseal } from './seal/seal.ts';
import type { Tx } from './store/store.ts';

/** A draft is kept for 28 days after it was last changed. */
export const LASTS = 28 * 24 * 3600;

/** Anything that a form holds as JSON. */
export type DraftBody = Readonly<Record<string, unknown>>;

/** Reads the draft that a token opens; null when there is none (any more). */
export async function readDraft(
  app: App,
  token: string,
  procedure: string,
  form: string,
): Promise<DraftBody | null> {
  const id = draftId({ token, procedure, form });
  const row = await app.store.db
    .selectFrom('drafts')
    .select(['body', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.expires_at <= app.clock()) return null;
  return JSON.parse(unseal(keyOf(token), row.body, `draft:${id}`).toString('utf8')) as DraftBody;
}

/** Keeps a draft. */
export async function keepDraft(
  app: App,
  token: string,
  procedure: string,
  form: string,
  body: DraftBody,
): Promise<void> {
  const id = draftId({ token, procedure, form });
  const now = app.clock();
  const row = {
    body: seal(keyOf(token), JSON.stringify(body), `draft:${id}`),
    updated_at: now,
    expires_at: instantOf(secondsOf(now) + LASTS),
  };
  await app.store.write(async (tx) => {
    await tx
      .insertInto('drafts')
      .values({ id, procedure, form, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    const { expires_at } = row;
    await tx.updateTable('draft_codes').set({ expires_at }).where('draft', '=', id).execute();
  });
}

/** Removes a draft within a change, and the code that opened it. */
export async function dropDraft(tx: Tx, token: string, procedure: string, form: string): Promise<void> {
  const id = draftId({ token, procedure, form });
  await tx.deleteFrom('drafts').where('id', '=', id).execute();
  await tx.deleteFrom('draft_codes').where('draft', '=', id).execute();
}

/** The id of a draft in the database, which says nothing of the token. */
export function draftId({
  token,
  procedure,
  form,
}: Readonly<Record<'token' | 'procedure' | 'form', string>>): string {
  return createHash('sha256')
    .update(JSON.stringify(['draft', token, procedure, form]))
    .digest('hex');
}

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', 'gehoor draft', 32));
}
