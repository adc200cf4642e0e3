// What the mail servers said of a mail goes into the history of its dossier, unless its letter has gone another way since.
import { takeInReport } from '../../core/decide/delivery.ts';
import type { Report } from '../../core/decide/delivery.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { App } from '../app.ts';
import { change, NoSuchDossier } from '../handle.ts';
import type { Tx } from '../store/store.ts';
import { letterKey } from './letter-key.ts';

/** Writes it down; `key` is that of the mail, and `also` is written in the same transaction, also where the dossier is gone. */
export async function reportMail(
  app: App,
  { dossier, key }: { readonly dossier: string; readonly key: string },
  said: Report,
  also: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  try {
    await change(
      app,
      dossier,
      ({ plan, dossier: now, world }) =>
        isOutdated(now, said, key)
          ? { dossier: now, entries: [], refusal: null }
          : takeInReport(plan, now, said, world),
      [],
      also,
    );
  } catch (error) {
    if (!(error instanceof NoSuchDossier)) throw error;
    await app.store.write(also);
  }
}

/** Whether it is about a mail in whose place another one, or paper, has come. */
function isOutdated(dossier: Dossier, { id }: Report, key: string): boolean {
  const sending = dossier.sendings.find((each) => each.id === id);
  return sending !== undefined && (sending.channel !== 'mail' || letterKey(dossier.id, sending) !== key);
}
