// In which leaves of the lifecycle a deadline's clock can be running.
import type { DeadlinePlan, MomentPlan } from '../plan/plan.ts';
import { onwardFrom } from './moves.ts';
import type { Subject } from './subject.ts';

/** The leaves in which a deadline can run. */
export function deadlineLeaves(subject: Subject, deadline: DeadlinePlan): string[] {
  const { tree, moves } = subject;
  return [...onwardFrom(tree, moves, startLeaves(subject, deadline.from))];
}

function startLeaves(subject: Subject, moment: MomentPlan): string[] {
  const { tree, moves, plan } = subject;
  if ('moment' in moment) return startLeaves(subject, moment.moment);
  if ('earlierOf' in moment) return moment.earlierOf.flatMap((each) => startLeaves(subject, each));
  if ('laterOf' in moment) {
    // All have come by then, so it runs only where it can from each of them.
    const each = moment.laterOf.map((one) => onwardFrom(tree, moves, startLeaves(subject, one)));
    return [...(each[0] ?? [])].filter((leaf) => each.every((leaves) => leaves.has(leaf)));
  }
  if (moment.at === 'receipt' || moment.at === 'opened') return tree.leavesEntered(plan.lifecycle.initial);
  if (moment.at === 'state') return tree.leavesUnder(moment.name);
  if (moment.at === 'event') {
    const steps = [...moves.values()].flat().filter(({ event }) => event?.name === moment.name);
    if (steps.length > 0) return steps.flatMap(({ to }) => to);
  }
  return moment.at === 'closed' ? [] : [...moves.keys()];
}
