// Who acts for the complainant changes: the codes follow at once, and each side keeps its own.
import type { Decision, RawInput } from '../core/decide/incoming.ts';
import { representativeOf } from '../core/decide/sides.ts';
import type { App } from './app.ts';
import { codeMail } from './first-codes.ts';
import { replaceCodes } from './give-code.ts';
import { handle } from './handle.ts';
import { actingFor, endSessions } from './people/sessions.ts';
import { addToOutbox } from './store/outbox.ts';
import { newCode } from './tokens.ts';

/** Who says it: the complainant themselves, or a person at work to whom they said it, and how. */
export interface Saying {
  readonly actor: string;
  readonly said?: string;
  /** Who is to act, where that is said. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The complainant takes over: what the representative has opens nothing any more. */
export async function takeOver(app: App, id: string, saying: Saying): Promise<Decision> {
  const incoming = { event: 'take-over', actor: saying.actor, input: inputOf(saying) };
  const decided = await handle(app, id, incoming, [], async (tx, { refusal }) => {
    if (refusal === null) await replaceCodes(app, tx, id, 'representative', null);
  });
  if (decided.refusal === null) await endSessions(app.store, actingFor(id));
  return decided;
}

/**
 * The complainant lets the representative act again: a new code, good for once, goes there by mail; it is given back where it
 * must be handed over on paper.
 */
export async function handBack(
  app: App,
  id: string,
  saying: Saying,
): Promise<Decision & { readonly code: string | null }> {
  const code = newCode();
  let isMailed = false;
  const incoming = { event: 'hand-back', actor: saying.actor, input: inputOf(saying) };
  const decided = await handle(app, id, incoming, [], async (tx, { refusal, dossier }) => {
    if (refusal !== null) return;
    await replaceCodes(app, tx, id, 'representative', code);
    const plan = await app.plans.of(dossier.version);
    const to = representativeOf(plan, dossier);
    if (!to?.email) return;
    isMailed = true;
    const addressee = { ...to, email: to.email };
    const mail = codeMail(app.keyring, app.baseUrl, plan, dossier, addressee, code, app.clock(), true);
    await addToOutbox(tx, [mail]);
  });
  if (decided.refusal !== null) return { ...decided, code: null };
  await endSessions(app.store, actingFor(id));
  return { ...decided, code: isMailed ? null : code };
}

function inputOf({ said, data }: Saying): RawInput {
  return { ...(said === undefined ? {} : { channel: said }), ...(data === undefined ? {} : { data }) };
}
