// Confirming that a letter on paper was posted: from then on it counts as sent.
import { standingOf } from '../../access/standing.ts';
import { refuse } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const posted: Act = {
  late: true,
  refusal(plan, dossier, who, _, world) {
    if (dossier.toPost.length === 0) return NOT_HERE;
    return who !== 'complainant' && standingOf(plan, dossier, who, world).parts.has('letters')
      ? null
      : NOT_YOURS;
  },
  carryOut(draft, _, input) {
    const { toPost } = draft.dossier;
    const meant = toPost.filter(({ id, letter }) => input.letter === id || input.letter === letter);
    const [first] = input.letter === undefined && toPost.length === 1 ? toPost : meant;
    if (!first) refuse('answers', WHICH, { letter: WHICH });
    draft.input = { ...draft.input, letter: first.letter };
    draft.change({ kind: 'posted', ...first });
  },
};

const WHICH = {
  nl: 'Kies een brief die nog op de post moet.',
  en: 'Choose a letter that still has to be posted.',
};
