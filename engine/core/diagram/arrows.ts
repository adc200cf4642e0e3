// The arrows of a lifecycle: one for each pair of states, with the events that lead from one to the other.
import { eventLabel } from './event-label.ts';
import type { BranchPlan, EventPlan, Plan } from '../plan/plan.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  /** Whether only the system goes this way. */
  readonly system: boolean;
}

/** Where events begin that hold in every state. */
export const ANYWHERE = '*';

/** Every arrow in the order in which the states are written; what leads nowhere else is left out. */
export function arrowsOf(plan: Plan, language: string): Arrow[] {
  const { lifecycle } = plan;
  const arrows = new Map<string, Arrow>();
  const add = (from: string, { target }: BranchPlan, label: string | null, system: boolean) => {
    if (target === null || target === from) return;
    const key = JSON.stringify([from, target]);
    const known = arrows.get(key);
    const labels = [...(known?.labels ?? []), ...(label === null ? [] : [label])];
    arrows.set(key, {
      ...{ from, to: target },
      labels: [...new Set(labels)],
      system: system && (known?.system ?? true),
    });
  };
  const addEvents = (from: string, events: readonly EventPlan[]) => {
    for (const event of events)
      for (const branch of event.branches)
        add(from, branch, eventLabel(plan, event, language), event.by.length === 0);
  };
  for (const state of Object.values(lifecycle.states)) {
    addEvents(state.path, state.events);
    for (const branch of state.done) add(state.path, branch, null, true);
  }
  addEvents(ANYWHERE, lifecycle.everywhere);
  return [...arrows.values()];
}
