// Lets something happen only while the text that it is about still stands as it was read.
import { decide } from '../../../engine/core/decide/decide.ts';
import type { Decision, Incoming } from '../../../engine/core/decide/incoming.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { App } from '../../../engine/shell/app.ts';
import { change } from '../../../engine/shell/handle.ts';
import type { NewFile } from '../../../engine/shell/store/change.ts';
import { fingerprint } from '../dossier/fingerprint.ts';

const CHANGED: Refusal = {
  code: 'not-possible-now',
  text: {
    nl: 'Iemand anders heeft deze tekst intussen aangepast.',
    en: 'Somebody else has changed this text in the meantime.',
  },
};

/** Decides on an act of the complainant; `was` is the mark that its form carried, for the fields `about`. */
export function decideUnchanged(
  app: App,
  id: string,
  incoming: Incoming,
  about: readonly string[],
  was: string,
  files: readonly NewFile[] = [],
): Promise<Decision> {
  return change(
    app,
    id,
    ({ plan, dossier, world }) =>
      about.length > 0 && fingerprint(dossier, about) !== was
        ? { dossier, entries: [], refusal: CHANGED }
        : decide(plan, dossier, incoming, world),
    files,
  );
}
