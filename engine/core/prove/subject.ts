// What every proof looks at: the plan, its source, and what follows from both, worked out once.
import type { Procedure } from '../language/procedure.gen.ts';
import type { Plan } from '../plan/plan.ts';
import { filledOf } from './filled.ts';
import type { Filled } from './filled.ts';
import { movesOf } from './moves.ts';
import type { Moves } from './moves.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { readsOf } from './reads.ts';
import { sitesOf } from './sites.ts';
import type { Site } from './sites.ts';
import { systemOf } from './system.ts';
import type { System } from './system.ts';
import { Tree } from './tree.ts';

export interface Subject {
  readonly plan: Plan;
  readonly source: Procedure;
  readonly tree: Tree;
  readonly sites: readonly Site[];
  readonly reach: Reach;
  readonly moves: Moves;
  readonly filled: Filled;
  readonly system: System;
  /** What conditions, texts and moments name, such as `data.wish` or `deadline.answer`. */
  readonly reads: ReadonlySet<string>;
}

/** Prepares a compiled procedure for its proofs. */
export function subjectOf(plan: Plan, source: Procedure): Subject {
  const tree = new Tree(plan.lifecycle);
  const sites = sitesOf(plan);
  const reach = reachOf(plan, tree, sites);
  const moves = movesOf(tree, reach);
  return {
    plan,
    source,
    tree,
    sites,
    reach,
    moves,
    filled: filledOf(plan, tree, sites, moves),
    system: systemOf(plan, tree, sites, moves),
    reads: readsOf(plan),
  };
}
