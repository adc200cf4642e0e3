// Who acts for the complainant: they take it over themselves, or hand it back to whoever filed it for them.
import { isRepresented } from '../../dossier/dossier.ts';
import { isForgotten } from '../keeping.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';
import { checkSaid, mayWriteDown } from './said.ts';

export const takeOver: Act = {
  refusal: (plan, dossier, who, _, world) => {
    if (who !== 'complainant' && !mayWriteDown(plan, dossier, who, world)) return NOT_YOURS;
    return isRepresented(dossier) ? null : NOT_HERE;
  },
  carryOut(draft) {
    checkSaid(draft);
    draft.change({ kind: 'represent', on: false });
  },
};

export const handBack: Act = {
  refusal: (plan, dossier, who, _, world) => {
    if (who !== 'complainant' && !mayWriteDown(plan, dossier, who, world)) return NOT_YOURS;
    const wasRepresented = dossier.represented !== null && !isRepresented(dossier);
    return dossier.closed === null && wasRepresented && !isForgotten(dossier) ? null : NOT_HERE;
  },
  carryOut(draft) {
    checkSaid(draft);
    draft.change({ kind: 'represent', on: true });
  },
};
