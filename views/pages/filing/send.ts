// Sends a filing: one dossier per attempt, however often it is pressed.
import type { Filing } from '../../../engine/core/decide/file.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { App } from '../../../engine/shell/app.ts';
import { dropDraft } from '../../../engine/shell/drafts.ts';
import { fileDossier } from '../../../engine/shell/handle.ts';
import { loadDossier } from '../../../engine/shell/store/dossiers.ts';
import { dropHeld, heldFiles } from '../../answers/attachments.ts';
import { dossierIdOf, placeOf, receiptCodeOf, type FilingVisit } from './filing-visit.ts';
import { checkHow } from './how.tsx';

export interface Sent {
  readonly dossier: string;
  readonly number: string;
  readonly code: string;
}

/** The filing as the draft stands. */
export function filingOf(visit: FilingVisit): Omit<Filing, 'id' | 'code'> {
  const { draft, who, dossier } = visit;
  const received = draft?.how ? checkHow(visit, draft.how).received : null;
  return {
    actor: who,
    language: dossier.language,
    channel: dossier.channel,
    data: draft?.typed ?? {},
    ...(received === null ? {} : { received }),
  };
}

/** What an earlier press of the same attempt made; null when there was none. */
export async function sentBefore(
  app: App,
  visit: FilingVisit,
  token: string,
  attempt: string,
): Promise<Sent | null> {
  const place = placeOf(visit, token);
  const id = dossierIdOf(place, attempt);
  const found = await loadDossier(app.store.db, app.keyring, id);
  return found ? { dossier: id, number: found.number, code: receiptCodeOf(place, attempt) } : null;
}

/** Makes the dossier and removes the draft with its files, all or nothing; or says what is wrong. */
export async function sendFiling(app: App, visit: FilingVisit, token: string): Promise<Sent | Refusal> {
  const { plan, draft } = visit;
  const place = placeOf(visit, token);
  const attempt = draft?.attempt ?? '';
  const id = dossierIdOf(place, attempt);
  const receiptCode = receiptCodeOf(place, attempt);
  return app.turns.run(`filing:${id}`, async () => {
    const before = await sentBefore(app, visit, token, attempt);
    if (before) return before;
    const typed = draft?.typed ?? {};
    const files = await heldFiles(app, place, typed);
    const { decision, code } = await fileDossier(
      app,
      plan,
      { ...filingOf(visit), id, receiptCode },
      files,
      async (tx) => {
        await dropDraft(tx, place.token, place.procedure, place.form);
        await dropHeld(tx, place, typed);
      },
    );
    return decision.refusal ?? { dossier: id, number: decision.dossier.number, code };
  });
}
