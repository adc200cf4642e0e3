// Who acts for the complainant changes: the codes follow at once, and each side keeps its own.
import type { Decision } from '../core/decide/incoming.ts';
import { representativeOf } from '../core/decide/letters.ts';
import type { App } from './app.ts';
import { codeMail } from './first-codes.ts';
import { handle } from './handle.ts';
import { actingFor, endSessions } from './people/sessions.ts';
import { addToOutbox } from './store/outbox.ts';
import { codeHash, newCode } from './tokens.ts';

/** The complainant takes over: what the representative has opens nothing any more. */
export async function takeOver(app: App, id: string): Promise<Decision> {
  const decided = await handle(app, id, { event: 'take-over', actor: 'complainant', input: {} });
  if (decided.refusal === null) await endCodes(app, id);
  return decided;
}

/**
 * The complainant lets the representative act again: a new code, good for once, goes there by mail; it is given back where it
 * must be handed over on paper.
 */
export async function handBack(app: App, id: string): Promise<Decision & { readonly code: string | null }> {
  const decided = await handle(app, id, { event: 'hand-back', actor: 'complainant', input: {} });
  if (decided.refusal !== null) return { ...decided, code: null };
  await endCodes(app, id);
  const { dossier } = decided;
  const plan = await app.plans.of(dossier.version);
  const [now, code, to] = [app.clock(), newCode(), representativeOf(plan, dossier)];
  const mail = to?.email
    ? [codeMail(app.keyring, app.baseUrl, plan, dossier, { ...to, email: to.email }, code, now)]
    : [];
  await app.store.write(async (tx) => {
    await tx
      .insertInto('codes')
      .values({
        ...{ hash: codeHash(app.keyring, code), dossier: id, participant: 'representative' },
        ...{ single_use: 1, used_at: null, expires_at: null },
      })
      .execute();
    await addToOutbox(tx, mail);
  });
  app.wake();
  return { ...decided, code: mail.length > 0 ? null : code };
}

async function endCodes(app: App, id: string): Promise<void> {
  await app.store.write((tx) =>
    tx.deleteFrom('codes').where('dossier', '=', id).where('participant', '=', 'representative').execute(),
  );
  await endSessions(app.store, actingFor(id));
}
