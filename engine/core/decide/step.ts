// Takes a step in the lifecycle by XState's pure functions; what follows from it is carried out as data.
import { initialTransition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { Holds, MachineAction } from '../compile/machine.ts';
import type { EffectPlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { carryOut } from './effects.ts';
import { next } from './next.ts';
import { eventsNow } from './permission.ts';

const MOST_RAISED = 100;

/** Enters the lifecycle at its beginning. */
export function begin(draft: Draft): void {
  const { machine } = draft.plan.lifecycle;
  const [snapshot, actions] = initialTransition(machine, { holds: holdsIn(draft) } as never);
  arrive(draft, snapshot, actions as unknown as MachineAction[]);
  followRaised(draft);
}

/** Lets an event happen; says whether the lifecycle takes it here. */
export function step(draft: Draft, event: string): boolean {
  if (draft.dossier.closed !== null) return afterwards(draft, event);
  const { machine } = draft.plan.lifecycle;
  const persisted = { ...(draft.dossier.snapshot as object), context: { holds: holdsIn(draft) } };
  const snapshot = machine.restoreSnapshot(persisted as never, {} as never) as AnyMachineSnapshot;
  if (!snapshot.can({ type: event })) return false;
  arrive(draft, ...next(machine, snapshot, event));
  return true;
}

/** What still happens once the dossier has ended: it leads nowhere any more. */
function afterwards(draft: Draft, name: string): boolean {
  const event = eventsNow(draft.plan, draft.dossier).find((each) => each.name === name);
  if (!event) return false;
  const branch = event.branches.find(({ when }) => when === null || draft.run(when) === true);
  carryOut(draft, [...event.effects, ...(branch?.effects ?? [])]);
  return true;
}

/** Lets the events happen that this step raised, and those that they raise, in order. */
export function followRaised(draft: Draft): void {
  for (let count = 0; draft.raised.length > 0; count += 1) {
    if (count >= MOST_RAISED)
      throw new Error(`Events raise each other without end in ${draft.plan.procedure}.`);
    const event = draft.raised.shift() ?? '';
    draft.change({ kind: 'occurred', event, raised: true });
    step(draft, event);
  }
}

function holdsIn(draft: Draft): Holds {
  const { lifecycle } = draft.plan;
  return (kind, id, branch) => {
    const branches = kind === 'event' ? lifecycle.events[id]?.branches : lifecycle.states[id]?.done;
    const when = branches?.[branch]?.when;
    return !when || draft.run(when) === true;
  };
}

function arrive(draft: Draft, snapshot: AnyMachineSnapshot, actions: readonly MachineAction[]): void {
  if (snapshot.status === 'error')
    throw new Error(`The lifecycle of ${draft.plan.procedure} goes round without end.`);
  const { lifecycle } = draft.plan;
  const named = (type: 'entered' | 'left') =>
    actions.flatMap((action) => (action.type === type ? [action.params.state] : []));
  const { context: _, ...persisted } = draft.plan.lifecycle.machine.getPersistedSnapshot(
    snapshot,
  ) as object as {
    context: unknown;
  };
  draft.change({
    kind: 'lifecycle',
    snapshot: persisted,
    states: active(Object.keys(lifecycle.states), snapshot.value),
    entered: named('entered'),
    left: named('left'),
  });
  for (const action of actions) carryOut(draft, effectsOf(draft, action));
  const ended = draft.dossier.states.find(
    (path) => lifecycle.states[path]?.kind === 'final' && lifecycle.states[path].parent === null,
  );
  if (ended !== undefined && draft.dossier.closed === null)
    draft.change({ kind: 'close', outcome: lifecycle.states[ended]?.outcome ?? ended });
}

function effectsOf(draft: Draft, action: MachineAction): readonly EffectPlan[] {
  const { states, events } = draft.plan.lifecycle;
  if (action.type === 'entered') return states[action.params.state]?.enter ?? [];
  if (action.type === 'left') return states[action.params.state]?.leave ?? [];
  if (action.type === 'done') return states[action.params.state]?.done[action.params.branch]?.effects ?? [];
  const event = events[action.params.id];
  return event ? [...event.effects, ...(event.branches[action.params.branch]?.effects ?? [])] : [];
}

/** The active states as paths, in the order in which the procedure names them. */
function active(paths: readonly string[], value: unknown): string[] {
  return paths.filter((path) => isActive(path.split('.'), value));
}

function isActive([first = '', ...rest]: readonly string[], value: unknown): boolean {
  if (typeof value === 'string') return rest.length === 0 && value === first;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return false;
  return rest.length === 0 || isActive(rest, (value as Record<string, unknown>)[first]);
}
