// A new code in place of the ones that somebody had: told or printed by a person at work, once, or mailed to an address that is right now.
import type { Decision } from '../core/decide/incoming.ts';
import { complainantOf, representativeOf } from '../core/decide/sides.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { App } from './app.ts';
import { codeMail } from './first-codes.ts';
import { handle } from './handle.ts';
import { endSessions, nameOf } from './people/sessions.ts';
import { addToOutbox } from './store/outbox.ts';
import type { Tx } from './store/store.ts';
import { codeHash, newCode } from './tokens.ts';

export type Side = 'complainant' | 'representative';

/** A person at work gives somebody a new code; it works once, and whatever opened the dossier for them before opens nothing. */
export async function giveCode(
  app: App,
  id: string,
  asked: { readonly actor: string; readonly to: Side; readonly how: string },
): Promise<Decision & { readonly code: string | null }> {
  const { actor, to, how } = asked;
  const code = newCode();
  const event = to === 'complainant' ? 'tell-code' : `tell-code.${to}`;
  const decided = await handle(
    app,
    id,
    { event, actor, input: { channel: how } },
    [],
    async (tx, { refusal }) => {
      if (refusal === null) await replaceCodes(app, tx, id, to, code);
    },
  );
  if (decided.refusal !== null) return { ...decided, code: null };
  const as = to === 'representative' ? { as: to } : {};
  await endSessions(app.store, nameOf({ kind: 'complainant', dossier: id, ...as }));
  return { ...decided, code };
}

/** Puts one code, good for once, in the place of all that somebody has for a dossier; none with `null`. */
export async function replaceCodes(
  app: App,
  tx: Tx,
  dossier: string,
  participant: Side,
  code: string | null,
): Promise<void> {
  await tx
    .deleteFrom('codes')
    .where('dossier', '=', dossier)
    .where('participant', '=', participant)
    .execute();
  if (code === null) return;
  const once = { single_use: 1, used_at: null, expires_at: null };
  await tx
    .insertInto('codes')
    .values({ hash: codeHash(app.keyring, code), dossier, participant, ...once })
    .execute();
}

/**
 * A code that was mailed to an address that was wrong, and that nobody used, opens nothing any more; a new one goes to the
 * right address.
 */
export async function mailCodeAnew(
  app: App,
  tx: Tx,
  plan: Plan,
  dossier: Dossier,
  side: Side,
): Promise<void> {
  const to = side === 'complainant' ? complainantOf(plan, dossier) : representativeOf(plan, dossier);
  if (!to?.email || !(await hasUnusedMailedCode(tx, dossier.id, side))) return;
  const code = newCode();
  await replaceCodes(app, tx, dossier.id, side, code);
  const addressee = { ...to, email: to.email };
  await addToOutbox(tx, [codeMail(app.keyring, app.baseUrl, plan, dossier, addressee, code, app.clock())]);
}

async function hasUnusedMailedCode(tx: Tx, dossier: string, participant: Side): Promise<boolean> {
  const codes = await tx
    .selectFrom('codes')
    .select('single_use')
    .where('dossier', '=', dossier)
    .where('participant', '=', participant)
    .execute();
  if (codes.length === 0 || codes.some(({ single_use: once }) => once === 0)) return false;
  const mailed = await tx
    .selectFrom('outbox')
    .select('id')
    .where('dossier', '=', dossier)
    .where('recipient_hint', '=', participant)
    .where('key', 'like', '%code:%')
    .executeTakeFirst();
  return mailed !== undefined;
}
