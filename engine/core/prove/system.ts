// What can happen with nobody there to answer: when a deadline passes, a linked dossier says something, or somebody leaves.
import type { Plan } from '../plan/plan.ts';
import type { Moves } from './moves.ts';
import { isLinked } from './reach.ts';
import type { Site } from './sites.ts';
import { sitesWith } from './sites.ts';
import { isWithin } from './tree.ts';
import type { Tree } from './tree.ts';

export interface System {
  /** Names of events that can occur without a person. */
  readonly events: ReadonlySet<string>;
  /** States that can be entered without a person. */
  readonly entered: ReadonlySet<string>;
}

/** Works out what can happen without a person. */
export function systemOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): System {
  const events = new Set<string>();
  const entered = new Set<string>();
  for (const event of Object.values(plan.lifecycle.events))
    if (
      /^(deadline|linked|left|schedule)\./.test(event.name) ||
      (isLinked(plan, sites) && isTold(event.name, event.by))
    )
      events.add(event.name);
  const raises = sitesWith(sites, 'raise');
  for (let before = -1; events.size + entered.size > before;) {
    before = events.size + entered.size;
    for (const { from, event, branch } of [...moves.values()].flat())
      if (branch.target !== null && (event === null ? entered.has(from) : events.has(event.name)))
        for (const path of tree.entered(branch.target, from)) entered.add(path);
    for (const { host, effect } of raises)
      if (isWithoutPerson(host, events, entered)) for (const name of effect.events) events.add(name);
  }
  return { events, entered };
}

/** Whether an effect can take place with nobody there. */
export function isWithoutPerson(
  host: Site['host'],
  events: ReadonlySet<string>,
  entered: ReadonlySet<string>,
): boolean {
  if (host.kind === 'event') return events.has(host.event.name);
  if ('deadline' in host) return true;
  const { state, kind } = host;
  if (kind === 'leave') return [...entered].some((path) => !isWithin(path, state.path));
  return kind === 'done' ? state.children.some((child) => entered.has(child)) : entered.has(state.path);
}

function isTold(name: string, by: readonly string[]): boolean {
  return by.length === 0 && !name.includes('.');
}
