// Opens a dossier under an id that follows from why it is opened, so that a second one cannot be stored beside it.
import { createHash } from 'node:crypto';
import type { Decision } from '../core/decide/incoming.ts';
import type { World } from '../core/people/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { App } from './app.ts';
import { storeNew } from './handle.ts';
import type { Tx } from './store/store.ts';

/** The id for an occasion, always the same. */
export function scheduledId(occasion: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(occasion)).digest('hex').slice(0, 32);
}

/** Opens it unless it is there, whichever process is first, and says whether it was opened; `also` is written with it. */
export async function openOnce(
  app: App,
  plan: Plan,
  id: string,
  decision: (world: World, numberCode: string) => Decision,
  also?: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  if (await isThere(app, id)) return false;
  try {
    const { decision: decided } = await storeNew(app, plan, decision, also ? { also } : {});
    if (decided.refusal)
      app.log.error({ procedure: plan.procedure, code: decided.refusal.code }, 'schedule: refused');
    return decided.refusal === null;
  } catch (error) {
    if (await isThere(app, id)) return false;
    throw error;
  }
}

async function isThere(app: App, id: string): Promise<boolean> {
  const row = await app.store.db.selectFrom('dossiers').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
