// Turns the compiled lifecycle into an XState machine whose actions are data and whose guards are branches.
import { createMachine } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { BranchPlan, EventPlan, LifecyclePlan, StatePlan } from '../plan/plan.ts';

/** What XState hands back for `decide` to carry out. */
export type MachineAction =
  | { readonly type: 'entered'; readonly params: { readonly state: string } }
  | { readonly type: 'left'; readonly params: { readonly state: string } }
  | { readonly type: 'event'; readonly params: { readonly id: string; readonly branch: number } }
  | { readonly type: 'done'; readonly params: { readonly state: string; readonly branch: number } };

/** Whether a branch is taken: `event` or `done`, its id, and the branch's index. */
export type Holds = (kind: 'event' | 'done', id: string, branch: number) => boolean;

type Config = Record<string, unknown>;

/** Builds the machine; a lifecycle with faults gets one without steps, so that the other faults can still be found. */
export function buildMachine(lifecycle: Omit<LifecyclePlan, 'machine'>, sound: boolean): AnyStateMachine {
  if (!sound) return createMachine({ id: 'faulty' });
  const top = Object.values(lifecycle.states).filter((state) => state.parent === null);
  const config: Config = {
    id: 'procedure',
    initial: lifecycle.initial,
    context: ({ input }: { input: { holds: Holds } }) => ({ holds: input.holds }),
    states: Object.fromEntries(top.map((state) => [keyOf(state), stateConfig(lifecycle, state)])),
    on: eventsConfig(lifecycle.everywhere),
    options: { maxIterations: 1000 },
  };
  return createMachine(config, {
    guards: {
      holds: (
        { context }: { context: { holds: Holds } },
        params: { kind: 'event' | 'done'; id: string; branch: number },
      ) => context.holds(params.kind, params.id, params.branch),
    },
  } as never);
}

function stateConfig(lifecycle: Omit<LifecyclePlan, 'machine'>, state: StatePlan): Config {
  if (state.kind === 'history')
    return { id: idOf(state.path), type: 'history', history: state.history ?? 'shallow' };
  const children = state.children
    .map((path) => lifecycle.states[path])
    .filter((child) => child !== undefined);
  return {
    id: idOf(state.path),
    ...(state.kind === 'final' ? { type: 'final' } : {}),
    ...(state.kind === 'parallel' ? { type: 'parallel' } : {}),
    ...(state.kind === 'compound' ? { initial: state.initial } : {}),
    entry: [{ type: 'entered', params: { state: state.path } }],
    exit: [{ type: 'left', params: { state: state.path } }],
    on: eventsConfig(state.events),
    ...(state.done.length > 0 ? { onDone: branchesConfig('done', state.path, state.path, state.done) } : {}),
    ...(children.length > 0
      ? { states: Object.fromEntries(children.map((child) => [keyOf(child), stateConfig(lifecycle, child)])) }
      : {}),
  };
}

function eventsConfig(events: readonly EventPlan[]): Config {
  return Object.fromEntries(
    events.map((event) => [event.name, branchesConfig('event', event.id, event.state, event.branches)]),
  );
}

function branchesConfig(
  kind: 'event' | 'done',
  id: string,
  state: string | null,
  branches: readonly BranchPlan[],
): Config[] {
  return branches.map((branch, index) => ({
    ...(branch.target === null ? {} : { target: `#${idOf(branch.target)}` }),
    ...(branch.target !== null && branch.target === state ? { reenter: true } : {}),
    ...(branch.when ? { guard: { type: 'holds', params: { kind, id, branch: index } } } : {}),
    actions: [
      kind === 'event'
        ? { type: 'event', params: { id, branch: index } }
        : { type: 'done', params: { state: id, branch: index } },
    ],
  }));
}

function keyOf(state: StatePlan): string {
  return state.path.slice(state.path.lastIndexOf('.') + 1);
}

function idOf(path: string): string {
  return path.replaceAll('.', '/');
}
