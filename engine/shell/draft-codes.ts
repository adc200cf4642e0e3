// Going on with a half-filled form on another device: a code opens what the cookie of the first device held, until it is sent.
import { hkdfSync } from 'node:crypto';
import type { App } from './app.ts';
import { draftId, keepDraft, LASTS, readDraft, dropDraft } from './drafts.ts';
import type { DraftBody } from './drafts.ts';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import { countTry, forgetTries, LIMITS } from './people/throttle.ts';
import type { Keyring } from './seal/key.ts';
import { sealJson, unsealJson } from './seal/seal.ts';
import { codeHash } from './tokens.ts';

/** Where a draft lies: whose cookie opens it, and for which form. */
export interface DraftPlace {
  readonly token: string;
  readonly procedure: string;
  readonly form: string;
}

/** Lets a code open a draft for as long as the draft is kept; the code itself is kept nowhere. */
export async function letCodeOpen(app: App, code: string, place: DraftPlace): Promise<void> {
  const { keyring } = app;
  const draft = draftId(place);
  const generation = keyring.generations.length - 1;
  const row = {
    hash: draftCodeHash(keyring, code),
    generation,
    body: sealJson(keyOf(keyring, generation, code), place, sealedFor(draft)),
    expires_at: instantOf(secondsOf(app.clock()) + LASTS),
  };
  await app.store.write((tx) =>
    tx
      .insertInto('draft_codes')
      .values({ draft, ...row })
      .onConflict((conflict) => conflict.column('draft').doUpdateSet(row))
      .execute(),
  );
}

/** What a code opens: where the draft lies, and what is in it. */
export interface OpenedDraft {
  readonly place: DraftPlace;
  readonly body: DraftBody;
}

/** Opens a draft by its code; null when there is none, or none any more; `wait` in seconds after too many tries. */
export async function openDraftByCode(
  app: App,
  typed: string,
  address: string,
): Promise<OpenedDraft | { readonly wait: number } | null> {
  const now = app.clock();
  const tries = `draft-code:${address}`;
  const wait = await countTry(app.store, tries, LIMITS.code, now);
  if (wait > 0) return { wait };
  const row = await app.store.db
    .selectFrom('draft_codes')
    .selectAll()
    .where('hash', '=', draftCodeHash(app.keyring, typed))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const key = keyOf(app.keyring, row.generation, typed);
  const place = unsealJson(key, row.body, sealedFor(row.draft)) as DraftPlace;
  const body = await readDraft(app, place.token, place.procedure, place.form);
  if (body === null) return null;
  await forgetTries(app.store, tries);
  return { place, body };
}

/**
 * Moves a draft to another device, with the files that it holds, and its code after it: what the first device still has, opens
 * nothing any more. `files` are the forms under which files are held, as they follow from the form's own.
 */
export async function moveDraft(
  app: App,
  { place, body }: OpenedDraft,
  token: string,
  code: string,
  files: readonly string[],
): Promise<void> {
  const { procedure, form } = place;
  for (const held of files) {
    const file = await readDraft(app, place.token, procedure, held);
    if (file) await keepDraft(app, token, procedure, held, file);
  }
  await keepDraft(app, token, procedure, form, body);
  await app.store.write(async (tx) => {
    for (const each of [form, ...files]) await dropDraft(tx, place.token, procedure, each);
  });
  await letCodeOpen(app, code, { token, procedure, form });
}

/** Apart from the codes of dossiers: what opens a draft never opens what was sent. */
function draftCodeHash(keyring: Keyring, typed: string): string {
  return codeHash(keyring, typed, 'draft');
}

/** Neither the code alone nor the database with its key opens a draft; a master key that was replaced leaves it as it was. */
function keyOf({ generations }: Keyring, generation: number, typed: string): Buffer {
  const salt = generations[generation]?.codes ?? Buffer.of();
  return Buffer.from(hkdfSync('sha256', typed.replace(/\D/g, ''), salt, 'gehoor draft code', 32));
}

function sealedFor(draft: string): string {
  return `draft-code:${draft}`;
}
