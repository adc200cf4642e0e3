// The complainant chooses anew how letters come.
import { LETTERS_BY } from '../../plan/letters-by.ts';
import { refuse } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const lettersBy: Act = {
  refusal({ filing }, _, who) {
    if (filing.lettersBy === null) return NOT_HERE;
    return who === 'complainant' ? null : NOT_YOURS;
  },
  carryOut(draft, _, { channel }) {
    const name = draft.plan.filing.lettersBy ?? '';
    const options = draft.plan.fields[name]?.options ?? [];
    const chosen = LETTERS_BY.find(
      (each) => each === channel && options.some((option) => option.name === each),
    );
    if (!chosen) refuse('answers', WHICH, { channel: WHICH });
    draft.change({ kind: 'set', field: name, value: chosen });
  },
};

const WHICH = { nl: 'Kies hoe u brieven wilt krijgen.', en: 'Choose how you want to get letters.' };
