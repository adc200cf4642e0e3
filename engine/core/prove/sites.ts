// Every place where the procedure makes the system do something, with what brings it about.
import type { Path } from '../language/problem.ts';
import type { BranchPlan, DeadlinePlan, EffectPlan, EventPlan, Plan, StatePlan } from '../plan/plan.ts';
import { branchAt, stateAt } from './where.ts';

export type Host =
  | { readonly kind: 'event'; readonly event: EventPlan; readonly branch: number | null }
  | { readonly kind: 'enter' | 'leave' | 'done'; readonly state: StatePlan }
  | { readonly kind: 'missed' | 'moved'; readonly deadline: DeadlinePlan };

export interface Site<E extends EffectPlan = EffectPlan> {
  readonly effect: E;
  readonly path: Path;
  readonly host: Host;
}

export type EffectOf<K extends EffectPlan['effect']> = Extract<EffectPlan, { effect: K }>;

/** Lists every effect of a procedure, in the order of the file. */
export function sitesOf(plan: Plan): Site[] {
  const { states, events } = plan.lifecycle;
  return [
    ...Object.values(events).flatMap(eventSites),
    ...Object.values(states).flatMap(stateSites),
    ...Object.values(plan.deadlines).flatMap(deadlineSites),
  ];
}

/** The sites of one kind of effect. */
export function sitesWith<K extends EffectPlan['effect']>(
  sites: readonly Site[],
  kind: K,
): Site<EffectOf<K>>[] {
  return sites.filter((site): site is Site<EffectOf<K>> => site.effect.effect === kind);
}

function eventSites(event: EventPlan): Site[] {
  const at = (branch: number | null, effects: readonly EffectPlan[]) =>
    sites(effects, branchAt(event, branch), { kind: 'event', event, branch });
  return [...at(null, event.effects), ...event.branches.flatMap(({ effects }, index) => at(index, effects))];
}

function stateSites(state: StatePlan): Site[] {
  const at = stateAt(state.path);
  return [
    ...sites(state.enter, [...at, 'enter'], { kind: 'enter', state }),
    ...sites(state.leave, [...at, 'leave'], { kind: 'leave', state }),
    ...state.done.flatMap((branch, index) =>
      sites(branch.effects, doneAt(at, branch, index, state), { kind: 'done', state }),
    ),
  ];
}

function doneAt(at: Path, branch: BranchPlan, index: number, state: StatePlan): Path {
  const alone = state.done.length === 1 && branch.when === null;
  return alone ? [...at, 'done'] : [...at, 'done', 'first', index];
}

function deadlineSites(deadline: DeadlinePlan): Site[] {
  const at = ['deadlines', deadline.name];
  return [
    ...sites(deadline.missed, [...at, 'missed'], { kind: 'missed', deadline }),
    ...sites(deadline.moved, [...at, 'moved'], { kind: 'moved', deadline }),
  ];
}

function sites(effects: readonly EffectPlan[], at: Path, host: Host): Site[] {
  return effects.map((effect) => ({ effect, path: [...at, effect.effect], host }));
}
