// What can ever come about in a procedure: a least fixed point over states, events, letters, deadlines and answers.
import type { EffectPlan, MomentPlan, Plan } from '../plan/plan.ts';
import type { Site } from './sites.ts';
import type { Tree } from './tree.ts';

/** Everything that can come about, conditions being free to hold or not. */
export interface Reach {
  readonly states: Set<string>;
  /** Events by id. */
  readonly events: Set<string>;
  /** Names of events that can occur, whether or not the lifecycle takes them. */
  readonly names: Set<string>;
  readonly raised: Set<string>;
  readonly letters: Set<string>;
  readonly deadlines: Set<string>;
  /** Fields, and `agreements`, that somebody or the system can fill in. */
  readonly filled: Set<string>;
  readonly relations: Set<string>;
  /** Ways back that some step takes. */
  readonly waysBack: Set<string>;
}

/** Works out what can come about. */
export function reachOf(plan: Plan, tree: Tree, sites: readonly Site[]): Reach {
  const reach: Reach = {
    states: new Set(),
    events: new Set(),
    names: new Set(['message']),
    raised: new Set(),
    letters: new Set(),
    deadlines: new Set(),
    filled: new Set(),
    relations: new Set(),
    waysBack: new Set(),
  };
  enter(tree, reach, plan.lifecycle.initial);
  fill(plan, reach, plan.filing.form);
  for (const schedule of Object.values(plan.schedules)) addAll(reach.filled, Object.keys(schedule.data));
  if (plan.agreements) reach.filled.add('agreements');
  for (let before = -1; sizeOf(reach) > before;) {
    before = sizeOf(reach);
    grow(plan, tree, sites, reach);
  }
  return reach;
}

/** Whether another dossier may raise events here: one that this procedure opens, or the one that opened it. */
export function isLinked(plan: Plan, sites: readonly Site[]): boolean {
  return (
    plan.filing.openTo === 'nobody' ||
    sites.some(
      ({ effect }) => effect.effect === 'open' || (effect.effect === 'tell' && 'linked' in effect.to),
    )
  );
}

/** Whether a moment can come. */
export function canCome(plan: Plan, reach: Reach, moment: MomentPlan): boolean {
  if ('laterOf' in moment) return moment.laterOf.every((each) => canCome(plan, reach, each));
  if ('earlierOf' in moment) return moment.earlierOf.some((each) => canCome(plan, reach, each));
  if ('moment' in moment) return canCome(plan, reach, moment.moment);
  return comes[moment.at](plan, reach, 'name' in moment ? moment.name : '');
}

const comes: Readonly<
  Record<Extract<MomentPlan, { at: string }>['at'], (plan: Plan, reach: Reach, name: string) => boolean>
> = {
  receipt: () => true,
  opened: () => true,
  closed: (plan, reach) =>
    [...reach.states].some((path) => {
      const state = plan.lifecycle.states[path];
      return state?.kind === 'final' && state.parent === null;
    }),
  event: (_, reach, name) => reach.names.has(name),
  state: (_, reach, name) => reach.states.has(name),
  letter: (_, reach, name) => reach.letters.has(name),
  approval: (plan, reach, name) => canBeSpokenOn(plan, reach, name),
  data: (_, reach, name) => reach.filled.has(name),
  deadline: (_, reach, name) => reach.deadlines.has(name),
  linked: (_, reach, name) => reach.relations.has(name),
  message: () => true,
  agreements: (_, reach) => reach.filled.has('agreements'),
  item: () => true,
};

function grow(plan: Plan, tree: Tree, sites: readonly Site[], reach: Reach): void {
  for (const event of Object.values(plan.lifecycle.events))
    if (event.toldBy.length > 0) reach.names.add(event.name);
  for (const leaf of [...reach.states].filter((path) => tree.isLeaf(path)))
    for (const event of tree.eventsAt(leaf)) {
      if (event.by.length === 0 && !reach.names.has(event.name)) continue;
      reach.events.add(event.id);
      reach.names.add(event.name);
      if (event.by.length + event.toldBy.length > 0 && event.form !== null) fill(plan, reach, event.form);
      for (const { target } of event.branches) if (target !== null) enter(tree, reach, target);
    }
  for (const path of [...reach.states])
    if (canFinish(tree, reach, path))
      for (const { target } of tree.state(path)?.done ?? []) if (target !== null) enter(tree, reach, target);
  for (const site of sites) if (canTakePlace(site, reach)) carryOut(site.effect, reach);
  growFromOutside(plan, sites, reach);
}

function growFromOutside(plan: Plan, sites: readonly Site[], reach: Reach): void {
  for (const deadline of Object.values(plan.deadlines)) {
    if (deadline.each === 'agreements' && !reach.filled.has('agreements')) continue;
    if (!canCome(plan, reach, deadline.from)) continue;
    reach.deadlines.add(deadline.name);
    reach.names.add(`deadline.${deadline.name}`);
    for (const { send } of deadline.remind) if (send !== null) reach.letters.add(send);
  }
  for (const name of Object.keys(plan.approvals))
    if (canBeSpokenOn(plan, reach, name)) addAll(reach.names, [`approval.${name}`, `refusal.${name}`]);
  for (const relation of reach.relations) reach.names.add(`linked.${relation}`);
  for (const place of Object.values(plan.participants))
    if (place.walled === false && place.outside === null) reach.names.add(`left.${place.name}`);
  if (isLinked(plan, sites))
    addAll(
      reach.names,
      Object.values(plan.lifecycle.events)
        .filter((event) => event.by.length === 0 && !event.name.includes('.'))
        .map((event) => event.name),
    );
}

/** Whether everything within a state can have ended. */
export function canFinish(tree: Tree, reach: Reach, path: string): boolean {
  const state = tree.state(path);
  if (!state || !reach.states.has(path)) return false;
  if (state.kind === 'final') return true;
  if (state.kind === 'parallel')
    return state.children.every(
      (child) => tree.state(child)?.kind === 'history' || canFinish(tree, reach, child),
    );
  return state.children.some((child) => tree.state(child)?.kind === 'final' && reach.states.has(child));
}

function canTakePlace({ host }: Site, reach: Reach): boolean {
  if (host.kind === 'event') return reach.events.has(host.event.id);
  if ('deadline' in host) return reach.deadlines.has(host.deadline.name);
  return reach.states.has(host.state.path);
}

function carryOut(effect: EffectPlan, reach: Reach): void {
  if (effect.effect === 'raise') {
    addAll(reach.raised, effect.events);
    addAll(reach.names, effect.events);
  }
  if (effect.effect === 'send')
    addAll(
      reach.letters,
      effect.letters.lines.flatMap((line) => line.then),
    );
  if (effect.effect === 'set') addAll(reach.filled, Object.keys(effect.values));
  if (effect.effect === 'freeze') addAll(reach.filled, effect.fields);
  if (effect.effect === 'open' || effect.effect === 'link') reach.relations.add(effect.as);
  if (effect.effect === 'merge') reach.relations.add('merged');
}

/** Whether a dossier comes to a state in which people can agree on this. */
export function canBeSpokenOn(plan: Plan, reach: Reach, name: string): boolean {
  const states = plan.approvals[name]?.in;
  const ended = (path: string) => plan.lifecycle.states[path]?.kind === 'final' && !path.includes('.');
  return states === null || (states ?? []).some((path) => reach.states.has(path) && !ended(path));
}

function enter(tree: Tree, reach: Reach, target: string): void {
  if (tree.state(target)?.kind === 'history') reach.waysBack.add(target);
  addAll(reach.states, tree.entered(target));
}

function fill(plan: Plan, reach: Reach, form: string): void {
  addAll(
    reach.filled,
    (plan.forms[form]?.pages ?? []).flatMap((page) => page.fields),
  );
}

function addAll(set: Set<string>, names: readonly string[]): void {
  for (const name of names) set.add(name);
}

function sizeOf(reach: Reach): number {
  return Object.values(reach).reduce((sum, set: Set<string>) => sum + set.size, 0);
}
