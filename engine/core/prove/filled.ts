// Which answers can have been given, and which surely have, when the dossier arrives in a leaf of the lifecycle.
import type { Expression } from '../conditions/condition.ts';
import type { EffectPlan, EventPlan, FormPlan, Plan } from '../plan/plan.ts';
import type { Move, Moves } from './moves.ts';
import type { Site } from './sites.ts';
import { sitesWith } from './sites.ts';
import type { Tree } from './tree.ts';

export interface Filled {
  /** Per leaf, what can have been filled in on some way there. */
  readonly maybe: ReadonlyMap<string, ReadonlySet<string>>;
  /** Per leaf, what has been filled in on every way there. */
  readonly surely: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Works out, for each leaf, which answers are there. */
export function filledOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): Filled {
  return { maybe: maybeOf(plan, tree, sites, moves), surely: surelyOf(plan, tree, sites, moves) };
}

function maybeOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): Map<string, Set<string>> {
  const anywhere = sitesWith(sites, 'set')
    .filter(({ host }) => host.kind !== 'event')
    .flatMap(({ effect }) => Object.keys(effect.values));
  if (plan.agreements) anywhere.push('agreements');
  const maybe = new Map([...moves.keys()].map((leaf) => [leaf, new Set(anywhere)]));
  const start = namesIn(plan.forms[plan.filing.form]);
  const waiting: [string, Iterable<string>][] = tree
    .leavesEntered(plan.lifecycle.initial)
    .map((leaf) => [leaf, start]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [leaf, names] = next;
    const own = maybe.get(leaf);
    if (!own) continue;
    const before = own.size;
    for (const name of names) own.add(name);
    if (own.size === before && own.has(VISITED)) continue;
    own.add(VISITED);
    for (const move of moves.get(leaf) ?? [])
      for (const to of move.to)
        waiting.push([to, [...own, ...maybeBy(plan, move.event, move.branch.effects)]]);
    for (const beside of tree.regionsBeside(leaf).flatMap((region) => tree.leavesUnder(region)))
      waiting.push([beside, [...own]]);
  }
  return maybe;
}

const VISITED = '*';

/** What an event can fill in: its form, and what it sets. */
export function maybeBy(plan: Plan, event: EventPlan | null, effects: readonly EffectPlan[]): string[] {
  const form = event?.form && event.by.length > 0 ? namesIn(plan.forms[event.form]) : [];
  return [...form, ...setsIn([...(event?.effects ?? []), ...effects])];
}

function surelyOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): Map<string, Set<string>> {
  const everything = ['agreements', ...Object.keys(plan.fields)];
  const surely = new Map([...moves.keys()].map((leaf) => [leaf, new Set(everything)]));
  const keep = (leaf: string, names: ReadonlySet<string>) => {
    const own = surely.get(leaf) ?? new Set();
    const before = own.size;
    for (const name of own) if (!names.has(name)) own.delete(name);
    return own.size < before;
  };
  const start = surelyAtFiling(plan);
  for (const leaf of tree.leavesEntered(plan.lifecycle.initial)) keep(leaf, start);
  const raises = sitesWith(sites, 'raise');
  const all: readonly Move[] = [...moves.values()].flat();
  for (let changed = true; changed;) {
    changed = false;
    for (const move of all) {
      const after = new Set([...(surely.get(move.from) ?? []), ...surelyByMove(plan, move, raises)]);
      for (const to of move.to) if (keep(to, after)) changed = true;
    }
  }
  return surely;
}

/** What every filing fills in. */
export function surelyAtFiling(plan: Plan): Set<string> {
  const guaranteed = plan.filing.require.flatMap(({ that }) => neededBy(that));
  return new Set([...requiredIn(plan, plan.forms[plan.filing.form]), ...guaranteed]);
}

type Raise = ReturnType<typeof sitesWith<'raise'>>[number];

function surelyByMove(plan: Plan, { event, branch }: Move, raises: readonly Raise[]): string[] {
  const own = event === null ? [] : surelyBy(plan, event, raises, 3);
  return [...own, ...setsIn(branch.effects), ...(branch.when === null ? [] : neededBy(branch.when))];
}

/** What an event surely fills in, or cannot happen without; a raised one has what those fill in that raise it. */
export function surelyBy(plan: Plan, event: EventPlan, raises: readonly Raise[], depth: number): string[] {
  const sets = setsIn(event.effects);
  const raisers = raises.filter(({ effect }) => effect.events.includes(event.name));
  const form = event.form === null ? undefined : plan.forms[event.form];
  const byPerson = [...requiredIn(plan, form), ...event.require.flatMap(({ that }) => neededBy(that))];
  const ways = raisers.map(({ host }) =>
    host.kind === 'event' && depth > 0
      ? [
          ...surelyBy(plan, host.event, raises, depth - 1),
          ...setsIn(host.branch === null ? [] : (host.event.branches[host.branch]?.effects ?? [])),
        ]
      : [],
  );
  if (event.by.length > 0) ways.push(byPerson);
  const [first = [], ...others] = ways;
  return [...sets, ...first.filter((name) => others.every((way) => way.includes(name)))];
}

/** What a condition cannot hold without, as far as it reads one thing only. */
export function neededBy(condition: Expression): string[] {
  const [path, ...others] = condition.paths;
  if (!path || others.length > 0) return [];
  const [space, name = ''] = path;
  if (space === 'agreements' && (name === 'count' || name === 'open'))
    return condition.run({ agreements: { open: 0, count: 0, done: 0, overdue: 0 } }) === true
      ? []
      : ['agreements'];
  return space === 'data' && condition.run({ data: {} }) !== true ? [name] : [];
}

function requiredIn(plan: Plan, form: FormPlan | undefined): string[] {
  return (form?.pages ?? [])
    .filter((page) => page.show === null)
    .flatMap((page) => page.fields)
    .filter((name) => plan.fields[name]?.required === true && plan.fields[name].show === null);
}

function namesIn(form: FormPlan | undefined): string[] {
  return (form?.pages ?? []).flatMap((page) => page.fields);
}

function setsIn(effects: readonly EffectPlan[]): string[] {
  return effects.flatMap((effect) => (effect.effect === 'set' ? Object.keys(effect.values) : []));
}
