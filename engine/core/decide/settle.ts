// Writes down every due time when it is first known and whenever it moves: none moves silently.
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import type { Draft } from './draft.ts';
import { carryOut } from './effects.ts';
import { followRaised } from './step.ts';

/** Compares the due times with those written down, and records and tells what differs. */
export function settle(draft: Draft): void {
  for (const due of dueDates(draft.plan, draft.dossier, draft.at.recorded))
    if (due.status === 'running') settleOne(draft, due);
}

function settleOne(draft: Draft, { key, deadline, item, start, due, nominal, moved }: Due): void {
  const before = draft.dossier.due[key];
  if (due === null || nominal === null || before?.due === due) return;
  draft.change({
    kind: 'due',
    key,
    due: { deadline, item, start, nominal, due, moved: before ? (moved ?? 'condition') : null },
  });
  if (!before) return;
  carryOut(draft, draft.plan.deadlines[deadline]?.moved ?? []);
  followRaised(draft);
}
