// Agreeing to a text, or refusing it; a decision of several people falls when enough have spoken.
import { askedFor } from '../../scope/values.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { ApprovalPlan, Plan } from '../../plan/plan.ts';
import { approve as approveText } from '../answers.ts';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';
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
    draft.change({ kind: 'refuse', approval: of });
    if (isOutOfReach(draft, approval)) draft.raised.push(`refusal.${of}`);
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

/** A refusal with a veto ends it, and so does one after which not enough people are left. */
function isOutOfReach(draft: Draft, approval: ApprovalPlan): boolean {
  const { dossier } = draft;
  const refused = new Set((dossier.refusals[approval.name] ?? []).map((each) => each.by));
  if (askedFor(dossier, approval.veto).some((who) => refused.has(who))) return true;
  const asked = askedFor(dossier, approval.by);
  const need =
    approval.need === 'all'
      ? asked.length
      : approval.need === 'majority'
        ? Math.floor(asked.length / 2) + 1
        : approval.need;
  return asked.length - refused.size < need;
}
