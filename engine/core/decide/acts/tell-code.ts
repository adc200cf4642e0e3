// Giving a new code by voice or on paper to somebody whom no mail reaches.
import { isRepresented } from '../../dossier/dossier.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { isBack } from '../../dossier/sendings.ts';
import type { Plan } from '../../plan/plan.ts';
import { complainantOf, representativeOf } from '../sides.ts';
import { refuse } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';
import { mayWriteDown } from './said.ts';

/** `tell-code` gives one to the complainant, `tell-code.representative` to whoever acts for them. */
export const tellCode: Act = {
  refusal: (plan, dossier, who, of, world) => {
    if (!mayWriteDown(plan, dossier, who, world)) return NOT_YOURS;
    return isBeyondMail(plan, dossier, of) ? null : NOT_HERE;
  },
  carryOut(draft, of, { channel }) {
    if (channel !== 'voice' && channel !== 'paper') refuse('answers', HOW, { channel: HOW });
    const to = of === 'representative' ? of : 'complainant';
    draft.change({ kind: 'told', to, how: channel });
  },
};

/** Whoever mail reaches asks for a code there, so that nobody at work sees it. */
function isBeyondMail(plan: Plan, dossier: Dossier, of: string): boolean {
  if (of === 'representative' && !isRepresented(dossier)) return false;
  const to = of === 'representative' ? representativeOf(plan, dossier) : complainantOf(plan, dossier);
  if (!to) return false;
  return to.email === null || dossier.sendings.some((each) => each.to === to.participant && isBack(each));
}

const HOW = {
  nl: 'Kies hoe de ander de code krijgt.',
  en: 'Choose how the other person gets the code.',
};
