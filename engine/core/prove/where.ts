// Where states, events and branches stand in the file.
import type { Path } from '../language/problem.ts';
import type { EventPlan } from '../plan/plan.ts';

/** Where a state stands, by its path such as `handling.talks`. */
export function stateAt(path: string): Path {
  return ['lifecycle', ...path.split('.').flatMap((name) => ['states', name])];
}

/** Where an event stands. */
export function eventAt(event: EventPlan): Path {
  return event.state === null ? ['lifecycle', 'on', event.name] : [...stateAt(event.state), 'on', event.name];
}

/** Where what a branch of an event does stands; null is the event itself. */
export function branchAt(event: EventPlan, branch: number | null): Path {
  return branch === null ? eventAt(event) : [...eventAt(event), 'first', branch];
}
