// Enough people can agree, in a state that a dossier comes to.
import type { Problem } from '../language/problem.ts';
import type { ApprovalPlan } from '../plan/plan.ts';
import { surelyFillable } from './fillable.ts';
import { problem } from './finding.ts';
import { canBeSpokenOn } from './reach.ts';
import type { Subject } from './subject.ts';

/** Reports approvals that can never have enough people behind them. */
export function approvals(subject: Subject): Problem[] {
  const { plan, reach } = subject;
  return Object.values(plan.approvals).flatMap((approval) => {
    if (!canBeSpokenOn(plan, reach, approval.name)) return [neverAsked(approval)];
    const most = mostPeople(subject, approval);
    const need = typeof approval.need === 'number' ? approval.need : 1;
    return most < need ? [tooFew(approval, need, most)] : [];
  });
}

/** The most people who can be asked: a group has no upper bound. */
function mostPeople(subject: Subject, approval: ApprovalPlan): number {
  const each = approval.by.map((name) => {
    const place = subject.plan.participants[name];
    if (!place) return 1;
    if (place.walled === true || place.outside !== null || !surelyFillable(subject, place)) return 0;
    return place.atLeast === null ? 1 : Infinity;
  });
  return each.reduce((sum, count) => sum + count, 0);
}

function tooFew({ name }: ApprovalPlan, need: number, most: number): Problem {
  return problem(
    'approval-out-of-reach',
    ['approvals', name, 'need'],
    `Voor \`${name}\` zijn ${need} mensen nodig, maar er kunnen er hooguit ${most} iets van vinden. Verlaag \`need\`, of zet er meer deelnemers bij.`,
    `\`${name}\` needs ${need} people, but at most ${most} can speak on it. Lower \`need\`, or add participants.`,
  );
}

function neverAsked({ name }: ApprovalPlan): Problem {
  return problem(
    'approval-never-asked',
    ['approvals', name, 'in'],
    `Een dossier komt nooit in een toestand waarin men het over \`${name}\` eens kan worden. Noem bij \`in\` een toestand die geen eind is en waar stappen heen gaan.`,
    `A dossier never comes to a state in which people can agree on \`${name}\`. Name at \`in\` a state that is no end and that steps lead to.`,
  );
}
