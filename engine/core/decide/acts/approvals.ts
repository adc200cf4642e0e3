// Agreeing to a text, or refusing it; a decision of several people falls when enough have spoken.
import { askedFor } from '../../scope/values.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Refusal } from '../refusal.ts';
import { approve as approveText, refuseApproval } from '../speak.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const approve: Act = {
  refusal,
  carryOut: (draft, of) => approveText(draft, of),
};

export const refuseText: Act = {
  refusal,
  carryOut(draft, of, input) {
    const approval = draft.plan.approvals[of];
    if (!approval) return;
    const reason = input.reason?.trim();
    if (reason) draft.input = { ...draft.input, reason };
    refuseApproval(draft, approval);
  },
};

function refusal(plan: Plan, dossier: Dossier, who: Actor, of: string): Refusal | null {
  const approval = plan.approvals[of];
  if (
    !approval ||
    dossier.closed !== null ||
    (approval.in && !approval.in.some((state) => dossier.states.includes(state)))
  )
    return NOT_HERE;
  if (!askedFor(dossier, approval.by).includes(who)) return NOT_YOURS;
  const spoken = [...(dossier.approvals[of] ?? []), ...(dossier.refusals[of] ?? [])];
  return spoken.some((each) => each.by === who) ? NOT_HERE : null;
}
