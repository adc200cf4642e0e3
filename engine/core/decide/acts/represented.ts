// Who acts for the complainant: they take it over themselves, or hand it back to whoever filed it for them.
import { isRepresented } from '../../dossier/dossier.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const takeOver: Act = {
  refusal: (_plan, dossier, who) => {
    if (who !== 'complainant') return NOT_YOURS;
    return isRepresented(dossier) ? null : NOT_HERE;
  },
  carryOut: (draft) => draft.change({ kind: 'represent', on: false }),
};

export const handBack: Act = {
  refusal: (_plan, dossier, who) => {
    if (who !== 'complainant') return NOT_YOURS;
    return dossier.closed === null && dossier.represented && !isRepresented(dossier) ? null : NOT_HERE;
  },
  carryOut: (draft) => draft.change({ kind: 'represent', on: true }),
};
