// What ends every decision: nobody behind the wall keeps a place, and every due time is written down; none moves silently.
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import type { MomentPlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { carryOut } from './effects.ts';
import { passOnBehindWall } from './pass-on.ts';
import { followRaised } from './step.ts';

/** Lets nobody behind the wall keep a place; then compares the due times with those written down, and records and tells what differs. */
export function settle(draft: Draft): void {
  passOnBehindWall(draft);
  const dues = dueDates(draft.plan, draft.dossier, draft.at.recorded);
  const known = new Set(dues.map((due) => due.key));
  for (const due of dues) if (due.status === 'running') settleOne(draft, due, known);
}

function settleOne(draft: Draft, clock: Due, known: ReadonlySet<string>): void {
  const { key, deadline, item, start, due, nominal, moved } = clock;
  const before = draft.dossier.due[key];
  if (due === null || nominal === null || before?.due === due) return;
  const earlier = before ? null : replacedBy(draft, clock, known);
  if (earlier !== null) draft.change({ kind: 'due', key: earlier, due: null });
  const isMoved = before !== undefined || earlier !== null;
  draft.change({
    kind: 'due',
    key,
    due: { deadline, item, start, nominal, due, moved: isMoved ? (moved ?? 'condition') : null },
  });
  if (!isMoved) return;
  carryOut(draft, draft.plan.deadlines[deadline]?.moved ?? []);
  followRaised(draft);
}

/** The clock that was written down before its start moved, such as to another date; one that passed stays as it was. */
function replacedBy(draft: Draft, { deadline, item }: Due, known: ReadonlySet<string>): string | null {
  const plan = draft.plan.deadlines[deadline];
  if (!plan || !canMove(plan.from)) return null;
  const { due, fired } = draft.dossier;
  const gone = Object.entries(due).find(
    ([key, recorded]) =>
      recorded.deadline === deadline &&
      recorded.item === item &&
      !known.has(key) &&
      fired[`${key}:missed`] === undefined,
  );
  return gone?.[0] ?? null;
}

/** Whether a start can change without anything beginning anew. */
function canMove(from: MomentPlan): boolean {
  if ('laterOf' in from) return true;
  if ('earlierOf' in from) return from.when !== undefined || from.earlierOf.some(canMove);
  if ('moment' in from) return canMove(from.moment);
  return from.at === 'data' || from.at === 'deadline' || from.at === 'item';
}
