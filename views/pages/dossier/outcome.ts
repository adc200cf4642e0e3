// Where somebody goes after an act, and how it is told that somebody else was first.
import type { Context } from 'hono';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { App } from '../../../engine/shell/app.ts';
import { NoSuchDossier } from '../../../engine/shell/handle.ts';
import { openFor } from '../../../engine/shell/reading.ts';
import type { HistoryEntry, Reading } from '../../../engine/shell/reading.ts';
import { readPlain } from '../../answers/read-body.ts';
import { goTo } from '../../parts/fragment.ts';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';

/** The text that was read is no longer the text that stands there. */
export const STALE: Refusal = {
  code: 'not-possible-now',
  text: { nl: words('nl').staff.changedTitle, en: words('en').staff.changedTitle },
};

/** Goes back to the dossier, or to the worklist when it is no longer theirs to see. */
export async function leave(
  app: App,
  c: Context<Site>,
  person: string,
  id: string,
  done: string,
): Promise<Response> {
  try {
    await openFor(app, person, id);
  } catch (error) {
    if (!(error instanceof NoSuchDossier)) throw error;
    return goTo(c, '/worklist');
  }
  return c.redirect(`/dossier/${id}?done=${encodeURIComponent(done)}`, 303);
}

/** What happened since the page had been read on which a form stood; that mail went out changes nothing that anybody writes. */
export function sinceRead({ dossier, history }: Reading, body: FormData): HistoryEntry[] {
  const seq = seqOf(body, dossier.seq);
  return history.filter((entry) => entry.seq > seq && entry.event !== 'taken');
}

/** Up to which entry the page had been read on which a form stood. */
export function seqOf(body: FormData, current: number): number {
  const seq = Number.parseInt(readPlain(body, 'seq') ?? '', 10);
  return Number.isNaN(seq) ? current : seq;
}
