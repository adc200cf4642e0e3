// The steps from leaf to leaf of the lifecycle: what the proofs about reaching something walk along.
import type { BranchPlan, EventPlan } from '../plan/plan.ts';
import { canFinish } from './reach.ts';
import type { Reach } from './reach.ts';
import type { Tree } from './tree.ts';

/** A step; `event` is null for what follows when inner states have ended. */
export interface Move {
  readonly from: string;
  readonly event: EventPlan | null;
  readonly branch: BranchPlan;
  /** The leaves that become active. */
  readonly to: readonly string[];
}

export type Moves = ReadonlyMap<string, readonly Move[]>;

/** Every step from every leaf that can be reached; steps that stay where they are lead to the leaf itself. */
export function movesOf(tree: Tree, reach: Reach): Moves {
  const leaves = [...reach.states].filter((path) => tree.isLeaf(path));
  return new Map(
    leaves.map((leaf) => [leaf, [...stepsFrom(tree, reach, leaf), ...endsFrom(tree, reach, leaf)]]),
  );
}

function stepsFrom(tree: Tree, reach: Reach, from: string): Move[] {
  return tree
    .eventsAt(from)
    .filter((event) => reach.events.has(event.id))
    .flatMap((event) => event.branches.map((branch) => moveTo(tree, reach, from, event, branch)));
}

function endsFrom(tree: Tree, reach: Reach, from: string): Move[] {
  if (tree.state(from)?.kind !== 'final') return [];
  const [parent, ...around] = tree.chain(from).slice(1);
  if (!parent) return [];
  const stop = around.findIndex((state) => state.kind !== 'parallel');
  const regions = stop === -1 ? around : around.slice(0, stop);
  return [parent, ...regions]
    .filter((state) => canFinish(tree, reach, state.path))
    .flatMap((state) => state.done.map((branch) => moveTo(tree, reach, from, null, branch)));
}

function moveTo(tree: Tree, reach: Reach, from: string, event: EventPlan | null, branch: BranchPlan): Move {
  const to = branch.target === null ? [from] : tree.leavesEntered(branch.target, from);
  return { from, event, branch, to: to.filter((leaf) => reach.states.has(leaf)) };
}

/** Every leaf that can be active after one of these was, themselves included, with the regions beside them. */
export function onwardFrom(tree: Tree, moves: Moves, start: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...start];
  for (let leaf = waiting.pop(); leaf !== undefined; leaf = waiting.pop()) {
    if (found.has(leaf) || !moves.has(leaf)) continue;
    found.add(leaf);
    waiting.push(...(moves.get(leaf) ?? []).flatMap((move) => move.to));
    waiting.push(...tree.regionsBeside(leaf).flatMap((region) => tree.leavesUnder(region)));
  }
  return found;
}
