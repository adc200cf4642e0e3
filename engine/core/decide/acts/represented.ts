// Who acts for the complainant: they take it over themselves, or let whoever filed it, or somebody else, act for them.
import { isRepresented } from '../../dossier/dossier.ts';
import type { FormPlan, Plan } from '../../plan/plan.ts';
import { setAnswer } from '../answers.ts';
import type { Draft } from '../draft.ts';
import { readForm, WRONG } from '../form.ts';
import type { RawInput } from '../incoming.ts';
import { isForgotten } from '../keeping.ts';
import { refuse } from '../refusal.ts';
import { representativeOf } from '../sides.ts';
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
    const isFree = dossier.closed === null && !isRepresented(dossier) && !isForgotten(dossier);
    return isFree && representativeForm(plan) !== null ? null : NOT_HERE;
  },
  carryOut(draft, _, input) {
    checkSaid(draft);
    takeInWho(draft, input);
    draft.change({ kind: 'represent', on: true });
  },
};

/** What is asked of whoever is to act for the complainant; null where nobody can. */
export function representativeForm({ filing: { represented } }: Plan): FormPlan | null {
  if (represented === null) return null;
  const { name, email, phone, address } = represented;
  const fields = [name, email, phone, address].filter((each) => each !== null);
  return { name: 'representative', pages: [{ title: null, intro: null, show: null, fields }] };
}

/** Without a word about who it is, it is who it was before. */
function takeInWho(draft: Draft, { data = {} }: RawInput): void {
  const { plan, dossier, world, at } = draft;
  const form = representativeForm(plan);
  if (form !== null && Object.keys(data).length > 0) {
    const { answers, problems } = readForm(plan, dossier, form, data, world, at.by);
    if (Object.keys(problems).length > 0) refuse('answers', WRONG, problems);
    draft.input = { ...draft.input, data: answers };
    for (const [field, value] of Object.entries(answers)) setAnswer(draft, field, value);
  }
  const name = plan.filing.represented?.name ?? '';
  if (!representativeOf(plan, draft.dossier)?.name) refuse('answers', WHO, { [name]: WHO });
}

const WHO = {
  nl: 'Vul in wie namens de indiener handelt.',
  en: 'Fill in who acts for the complainant.',
};
