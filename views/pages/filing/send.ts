// Sends a filing: one dossier per attempt, however often it is pressed.
import type { Filing } from '../../../engine/core/decide/file.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import type { App } from '../../../engine/shell/app.ts';
import { dropDraft } from '../../../engine/shell/drafts.ts';
import { shownCodes } from '../../../engine/shell/first-codes.ts';
import { fileDossier } from '../../../engine/shell/handle.ts';
import { loadDossier } from '../../../engine/shell/store/dossiers.ts';
import { dropHeld, heldFiles } from '../../answers/attachments.ts';
import { codesOf, dossierIdOf, placeOf, type FilingVisit } from './filing-visit.ts';
import { checkHow } from './how.tsx';

/** How whoever told it gets number and code, and whether it was read out to them. */
export type Told = Pick<Filing, 'told' | 'readBack'>;

export interface Sent {
  readonly dossier: string;
  readonly number: string;
  /** The code of whoever filed it; empty where it went by mail. */
  readonly code: string;
  /** The code to hand to the person for whom it was filed, where they have no address. */
  readonly represented?: string;
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
  const found = await loadDossier(app.store.db, app.keyring, dossierIdOf(placeOf(visit, token), attempt));
  return found?.body ? sentAs(visit, token, attempt, found.body as Dossier) : null;
}

/** Makes the dossier and removes the draft with its files, all or nothing; or says what is wrong. */
export async function sendFiling(
  app: App,
  visit: FilingVisit,
  token: string,
  told: Told = {},
): Promise<Sent | Refusal> {
  const { plan, draft } = visit;
  const place = placeOf(visit, token);
  const attempt = draft?.attempt ?? '';
  const id = dossierIdOf(place, attempt);
  const codes = codesOf(place, attempt);
  return app.turns.run(`filing:${id}`, async () => {
    const before = await sentBefore(app, visit, token, attempt);
    if (before) return before;
    const typed = draft?.typed ?? {};
    const files = await heldFiles(app, place, typed);
    const { decision } = await fileDossier(
      app,
      plan,
      { ...filingOf(visit), ...told, id, codes },
      files,
      async (tx) => {
        await dropDraft(tx, place.token, place.procedure, place.form);
        await dropHeld(tx, place, typed);
      },
    );
    return decision.refusal ?? sentAs(visit, token, attempt, decision.dossier);
  });
}

function sentAs(visit: FilingVisit, token: string, attempt: string, dossier: Dossier): Sent {
  const shown = shownCodes(visit.plan, dossier, codesOf(placeOf(visit, token), attempt));
  return {
    ...{ dossier: dossier.id, number: dossier.number, code: shown.filer ?? '' },
    ...(shown.represented === null ? {} : { represented: shown.represented }),
  };
}
