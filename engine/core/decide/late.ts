// Windows: time limits that bind whoever must act; afterwards the act is refused, unless there is an excuse.
import { dueDates } from '../due/due.ts';
import type { DeadlinePlan, MomentPlan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';

/** Why it is too late for an event (or for `receipt`, the filing itself); null where it is not. */
export function lateness(draft: Draft, event: string): Refusal | null {
  const missed = windowsOf(draft, event).find((deadline) => hasPassed(draft, deadline));
  const text = missed?.window?.else;
  return text ? { code: 'requirement', text: draft.say(text) } : null;
}

/** The windows within which an event is possible. */
export function windowsOf({ plan }: Draft, event: string): DeadlinePlan[] {
  return Object.values(plan.deadlines).filter(
    ({ window, until }) => window?.else != null && namesEvent(until, event),
  );
}

function hasPassed(draft: Draft, { name, window }: DeadlinePlan): boolean {
  const { plan, dossier, at } = draft;
  const clocks = dueDates(plan, dossier, at.happened).filter(
    (due) => due.deadline === name && (due.item === null || due.item === at.by),
  );
  const due = clocks.at(-1)?.due ?? null;
  if (due === null || compareInstants(at.happened, due) <= 0) return false;
  return window?.excused == null || draft.run(window.excused) !== true;
}

function namesEvent(moment: MomentPlan, event: string): boolean {
  if ('laterOf' in moment) return moment.laterOf.some((each) => namesEvent(each, event));
  if ('earlierOf' in moment) return moment.earlierOf.some((each) => namesEvent(each, event));
  if ('moment' in moment) return namesEvent(moment.moment, event);
  return moment.at === event || (moment.at === 'event' && moment.name === event);
}
