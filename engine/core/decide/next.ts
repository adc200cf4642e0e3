// XState's pure `transition`, without the idle actor that it would make anew for every step.
import { createActor } from 'xstate';
import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { MachineAction } from '../compile/machine.ts';

/** Gives what follows on an event: the next snapshot, and the actions as data, none of them carried out. */
export function next(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: string,
): [AnyMachineSnapshot, MachineAction[]] {
  const actions: unknown[] = [];
  const scope: AnyActorScope = {
    ...idleScope(machine),
    actionExecutor: (action) => void actions.push(action),
  };
  return [machine.transition(snapshot, { type: event }, scope), actions as MachineAction[]];
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/** Where XState would run things; nothing is ever started in it, so that one does for all steps of a machine. */
function idleScope(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine, { input: { holds: () => false } });
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    ...{ self, system: self.system, id: '', sessionId: '' },
    ...{ defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing },
  };
  scopes.set(machine, scope);
  return scope;
}
