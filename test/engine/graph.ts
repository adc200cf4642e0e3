// The graph of a lifecycle: every step that the plan knows, and every pair of steps that meet.
import { applyChange } from '../../engine/core/dossier/apply.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { Entry } from '../../engine/core/dossier/entry.ts';
import { eventsNow } from '../../engine/core/decide/permission.ts';
import { fullValues } from '../../engine/core/decide/values.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { EventPlan, Plan } from '../../engine/core/plan/plan.ts';

/** One branch of one event in one innermost state; `filed` is the step with which a dossier begins. */
export interface Step {
  readonly from: string;
  readonly event: string;
  readonly branch: number;
  readonly to: string;
}

export const FILED = 'filed';

/** Every step of a lifecycle without parallel states. */
export function stepsOf(plan: Plan): Step[] {
  const { states, everywhere } = plan.lifecycle;
  const begin: Step = { from: '', event: FILED, branch: 0, to: innermost(plan, plan.lifecycle.initial) };
  const leaves = Object.values(states).filter(({ kind }) => kind === 'atomic');
  return [
    begin,
    ...leaves.flatMap(({ path }) => {
      const all = [...above(path).flatMap((each) => states[each]?.events ?? []), ...everywhere];
      const own = all.filter((event, at) => all.findIndex(({ name }) => name === event.name) === at);
      return own.flatMap((event) =>
        event.branches.map(({ target }, branch) => ({
          from: path,
          event: event.name,
          branch,
          to: target === null ? path : innermost(plan, target),
        })),
      );
    }),
  ];
}

/** How a step is written. */
export function nameOf({ from, event, branch }: Step): string {
  return event === FILED ? FILED : `${from}: ${event}#${branch}`;
}

/** How two steps right after each other are written. */
export function pairOf(first: Step, second: Step): string {
  return `${nameOf(first)} → ${nameOf(second)}`;
}

/** Every two steps of which the second begins where the first ends. */
export function pairsOf(steps: readonly Step[]): [Step, Step][] {
  return steps.flatMap((first) =>
    steps
      .filter((second) => second.event !== FILED && second.from === first.to)
      .map((second): [Step, Step] => [first, second]),
  );
}

/** How many steps each state is from another, at the least. */
export function distancesTo(steps: readonly Step[], state: string): Map<string, number> {
  const far = new Map([[state, 0]]);
  for (const [near, distance] of far)
    for (const { from, to } of steps) if (to === near && !far.has(from)) far.set(from, distance + 1);
  return far;
}

/**
 * The steps that entries took, worked out from the plan's own conditions and held against what the entries say;
 * throws where the lifecycle went another way than the plan says.
 */
export function stepsTaken(plan: Plan, before: Dossier, entries: readonly Entry[], world: World): Step[] {
  const steps: Step[] = [];
  let dossier = before;
  for (const entry of entries) {
    const { happened, recorded, actor: by, seq } = entry;
    const at = { happened, recorded, by, seq };
    let expected: Step | null = null;
    for (const change of entry.changes) {
      const from = dossier;
      dossier = applyChange(dossier, change, at);
      if (change.kind === 'occurred') {
        expected = stepFor(plan, dossier, change.event, entry, world);
        if (expected) steps.push(expected);
      } else if (change.kind === 'lifecycle') {
        const arrived = leafOf(change.states);
        if (from.states.length === 0) steps.push({ from: '', event: FILED, branch: 0, to: arrived });
        else if (expected?.to !== arrived)
          throw new Error(`${entry.event} led to ${arrived}, not to ${expected?.to ?? 'nowhere'}.`);
        expected = null;
      }
    }
    if (expected) throw new Error(`The lifecycle did not take ${nameOf(expected)}.`);
  }
  return steps;
}

function stepFor(plan: Plan, dossier: Dossier, name: string, entry: Entry, world: World): Step | null {
  const event = eventsNow(plan, dossier).find((each) => each.name === name);
  if (!event) return null;
  const branch = branchOf(event, fullValues(plan, dossier, { ...world, now: entry.recorded }, entry.actor));
  const from = leafOf(dossier.states);
  const target = event.branches[branch]?.target ?? null;
  return { from, event: name, branch, to: target === null ? from : innermost(plan, target) };
}

function branchOf({ branches }: EventPlan, values: object): number {
  return branches.findIndex(({ when }) => when === null || when.run(values) === true);
}

/** The innermost of the states in which a dossier is. */
export function leafOf(states: readonly string[]): string {
  return states.reduce((deepest, path) => (path.length > deepest.length ? path : deepest), '');
}

function innermost(plan: Plan, path: string): string {
  const initial = plan.lifecycle.states[path]?.initial;
  return initial ? innermost(plan, `${path}.${initial}`) : path;
}

function above(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}
