// The deadlines that the complainant is told about.
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import { dueDates, type Due } from '../../../engine/core/due/due.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import type { Instant } from '../../../engine/core/time/temporal.ts';

/** The clocks that run or have run out undone, soonest first; internal ones and those of single items are left out. */
export function openDues(plan: Plan, dossier: Dossier, now: Instant): Due[] {
  const dues = dueDates(plan, dossier, now).filter(
    ({ deadline, item, due, met, status }) =>
      plan.deadlines[deadline]?.internal === false &&
      item === null &&
      due !== null &&
      met === null &&
      (status === 'running' || status === 'missed'),
  );
  return dues.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

/** The soonest of them; null when none runs. */
export function nextDueFor(plan: Plan, dossier: Dossier, now: Instant): Instant | null {
  return openDues(plan, dossier, now)[0]?.due ?? null;
}
