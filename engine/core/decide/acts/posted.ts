// Confirming that a letter was posted, or read out to whom it is for: from then on it counts as sent.
import { standingOf } from '../../access/standing.ts';
import type { Sending } from '../../dossier/dossier.ts';
import { byHand } from '../../dossier/sendings.ts';
import type { Text } from '../../language/text.ts';
import { compareInstants, instantOf, secondsOf } from '../../time/temporal.ts';
import type { Draft } from '../draft.ts';
import { refuse } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const posted: Act = takenAlong('posted', {
  nl: 'Kies een brief die nog op de post moet.',
  en: 'Choose a letter that still has to be posted.',
});

export const readOut: Act = takenAlong('read-out', {
  nl: 'Kies een brief die nog voorgelezen moet worden.',
  en: 'Choose a letter that still has to be read out.',
});

function takenAlong(kind: 'posted' | 'read-out', which: Text): Act {
  return {
    late: true,
    refusal(plan, dossier, who, _, world) {
      if (byHand(dossier).length === 0) return NOT_HERE;
      return who !== 'complainant' && standingOf(plan, dossier, who, world).parts.has('letters')
        ? null
        : NOT_YOURS;
    },
    carryOut(draft, _, input) {
      const waiting = byHand(draft.dossier);
      const meant = waiting.filter(({ id, letter }) => input.letter === id || input.letter === letter);
      const [first]: readonly Sending[] =
        input.letter === undefined && waiting.length === 1 ? waiting : meant;
      if (!first) refuse('answers', which, { letter: which });
      checkMoment(draft, first);
      const { id, letter } = first;
      draft.input = { ...draft.input, letter };
      draft.change({ kind, id, letter });
    },
  };
}

/** No letter leaves the house before it was written; people say moments to the minute. */
function checkMoment({ at }: Draft, { written }: Sending): void {
  if (written === undefined || at.happened === at.recorded) return;
  const minute = instantOf(Math.floor(secondsOf(written) / 60) * 60);
  if (compareInstants(at.happened, minute) < 0) refuse('moment', TOO_EARLY, { happened: TOO_EARLY });
}

const TOO_EARLY = {
  nl: 'Toen was deze brief er nog niet. Vul een later moment in.',
  en: 'This letter was not there yet at that moment. Fill in a later one.',
};
