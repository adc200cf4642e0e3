// Agreeing to something or refusing it, in words or by silence; enough of either raises its event.
import type { ApprovalPlan } from '../plan/plan.ts';
import { askedFor, isApproved } from '../scope/values.ts';
import type { Draft } from './draft.ts';

/** Records that somebody agrees, and raises the event when enough did; `silent` is whoever said nothing in time. */
export function approve(draft: Draft, name: string, silent?: string): void {
  const given = draft.dossier.approvals[name] ?? [];
  if (given.some((each) => each.by === (silent ?? draft.at.by))) return;
  draft.change({ kind: 'approve', approval: name, ...(silent === undefined ? {} : { silent }) });
  if (isApproved(draft.plan, draft.dossier, name)) draft.raised.push(`approval.${name}`);
}

/** Records that somebody refuses, and raises the event when it cannot be reached any more. */
export function refuseApproval(draft: Draft, approval: ApprovalPlan, silent?: string): void {
  const { name } = approval;
  draft.change({ kind: 'refuse', approval: name, ...(silent === undefined ? {} : { silent }) });
  if (isOutOfReach(draft, approval)) draft.raised.push(`refusal.${name}`);
}

/** Lets the silence of those whose time has passed count as the procedure says. */
export function beSilent(draft: Draft, deadline: string): void {
  for (const approval of Object.values(draft.plan.approvals)) {
    const line = approval.silence.find((each) => each.deadline === deadline);
    if (!line || draft.dossier.closed !== null) continue;
    for (const who of silentOnes(draft, approval))
      if (line.countsAs === 'agreement') approve(draft, approval.name, who);
      else refuseApproval(draft, approval, who);
  }
}

function silentOnes({ dossier, item }: Draft, { name, by }: ApprovalPlan): string[] {
  const spoken = [...(dossier.approvals[name] ?? []), ...(dossier.refusals[name] ?? [])];
  const meant = item?.person ?? null;
  return askedFor(dossier, by).filter(
    (who) => (meant === null || meant === who) && !spoken.some((each) => each.by === who),
  );
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
