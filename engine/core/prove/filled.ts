// Which answers can have been given, and which surely have, when the dossier arrives in a leaf of the lifecycle.
import type { Expression } from '../conditions/condition.ts';
import type { EffectPlan, EventPlan, FormPlan, Plan } from '../plan/plan.ts';
import type { Moves } from './moves.ts';
import type { Site } from './sites.ts';
import { sitesWith } from './sites.ts';
import type { Tree } from './tree.ts';

export interface Filled {
  /** Per leaf, what can have been filled in on some way there. */
  readonly maybe: ReadonlyMap<string, ReadonlySet<string>>;
  /** Per leaf, what has been filled in on every way there. */
  readonly surely: ReadonlyMap<string, ReadonlySet<string>>;
  readonly surelyBy: SurelyBy;
}

/** Works out, for each leaf, which answers are there. */
export function filledOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): Filled {
  const surelyBy = surelyByOf(plan, sites);
  return {
    maybe: maybeOf(plan, tree, sites, moves),
    surely: surelyOf(plan, tree, moves, surelyBy),
    surelyBy,
  };
}

function maybeOf(plan: Plan, tree: Tree, sites: readonly Site[], moves: Moves): Map<string, Set<string>> {
  const anywhere = sitesWith(sites, 'set')
    .filter(({ host }) => host.kind !== 'event')
    .flatMap(({ effect }) => Object.keys(effect.values));
  for (const { host, effect } of sitesWith(sites, 'freeze'))
    if (host.kind !== 'event') anywhere.push(...effect.fields);
  if (plan.agreements) anywhere.push('agreements');
  const maybe = new Map([...moves.keys()].map((leaf) => [leaf, new Set(anywhere)]));
  const waiting = new Set<string>();
  const add = (leaf: string, names: Iterable<string>) => {
    const own = maybe.get(leaf);
    const before = own?.size ?? 0;
    for (const name of names) own?.add(name);
    if ((own?.size ?? 0) > before) waiting.add(leaf);
  };
  const start = namesIn(plan.forms[plan.filing.form]);
  for (const leaf of tree.leavesEntered(plan.lifecycle.initial)) add(leaf, [HERE, ...start]);
  for (const leaf of waiting) {
    waiting.delete(leaf);
    const own = maybe.get(leaf) ?? [];
    for (const { event, branch, to } of moves.get(leaf) ?? [])
      for (const next of to) add(next, [...own, ...maybeBy(plan, event, branch.effects)]);
    for (const region of tree.regionsBeside(leaf))
      for (const beside of tree.leavesUnder(region)) add(beside, own);
  }
  return maybe;
}

/** Marks a leaf as come to, so that it is looked at even when nothing was filled in. */
const HERE = '*';

/** What an event can fill in: its form, and what it sets. */
export function maybeBy(plan: Plan, event: EventPlan | null, effects: readonly EffectPlan[]): string[] {
  const form = event?.form && isFilledIn(event) ? namesIn(plan.forms[event.form]) : [];
  return [...form, ...setsIn([...(event?.effects ?? []), ...effects])];
}

/** Whether a person fills in its form, or another dossier gives the answers. */
function isFilledIn({ by, toldBy }: EventPlan): boolean {
  return by.length > 0 || toldBy.length > 0;
}

function surelyOf(plan: Plan, tree: Tree, moves: Moves, byEvent: SurelyBy): Map<string, Set<string>> {
  const everything = ['agreements', ...Object.keys(plan.fields)];
  const surely = new Map([...moves.keys()].map((leaf) => [leaf, new Set(everything)]));
  const keep = (leaf: string, names: ReadonlySet<string>) => {
    const own = surely.get(leaf) ?? new Set();
    const before = own.size;
    for (const name of own) if (!names.has(name)) own.delete(name);
    return own.size < before;
  };
  const start = surelyAtFiling(plan);
  const waiting = new Set(tree.leavesEntered(plan.lifecycle.initial));
  for (const leaf of waiting) keep(leaf, start);
  for (const leaf of waiting) {
    waiting.delete(leaf);
    for (const { event, branch, to } of moves.get(leaf) ?? []) {
      const when = branch.when === null ? [] : neededBy(branch.when);
      const gained = [...(event === null ? [] : byEvent(event)), ...setsIn(branch.effects), ...when];
      const after = new Set([...(surely.get(leaf) ?? []), ...gained]);
      for (const name of emptiesIn([...(event?.effects ?? []), ...branch.effects])) after.delete(name);
      for (const next of to) if (keep(next, after)) waiting.add(next);
    }
  }
  return surely;
}

/** What every filing fills in, also one that comes in by mail. */
export function surelyAtFiling(plan: Plan): Set<string> {
  const guaranteed = plan.filing.require.flatMap(({ that }) => neededBy(that));
  const byMail = filledByMail(plan);
  const asked = requiredAtFiling(plan).filter((name) => byMail === null || byMail.has(name));
  return new Set([...asked, ...guaranteed]);
}

/** What nobody can file without by the form, whatever else they answer. */
export function requiredAtFiling(plan: Plan): string[] {
  return requiredIn(plan, plan.forms[plan.filing.form]);
}

/** What a mail fills in; null where none becomes a dossier. */
export function filledByMail({ filing }: Plan): ReadonlySet<string> | null {
  if (filing.mail === null) return null;
  const { name, email, summary, mail } = filing;
  const named = [name, email, summary, mail.text].filter((field) => field !== null);
  return new Set([...named, ...Object.keys(mail.set)]);
}

/** What an event surely fills in, or cannot happen without. */
export type SurelyBy = (event: EventPlan) => readonly string[];

const MOST_RAISES = 3;

/** A raised event has what all those fill in that raise it; of long chains only the last links count. */
function surelyByOf(plan: Plan, sites: readonly Site[]): SurelyBy {
  const raisers = Map.groupBy(
    sitesWith(sites, 'raise').flatMap(({ effect, host }) => effect.events.map((name) => ({ name, host }))),
    ({ name }) => name,
  );
  const known = new Map<string, readonly string[]>();
  const surelyBy = (event: EventPlan, depth: number): readonly string[] => {
    const key = `${event.id} ${depth}`;
    const found = known.get(key) ?? [...setsIn(event.effects), ...inEveryWay(event, depth)];
    known.set(key, found);
    return found;
  };
  const inEveryWay = (event: EventPlan, depth: number): string[] => {
    const ways = (raisers.get(event.name) ?? []).map(({ host }) => {
      if (host.kind !== 'event' || depth === 0) return [];
      const branch = host.branch === null ? undefined : host.event.branches[host.branch];
      return [...surelyBy(host.event, depth - 1), ...setsIn(branch?.effects ?? [])];
    });
    if (isFilledIn(event)) ways.push(surelyByPerson(plan, event));
    const [first = [], ...others] = ways;
    return first.filter((name) => others.every((way) => way.includes(name)));
  };
  return (event) => surelyBy(event, MOST_RAISES);
}

function surelyByPerson(plan: Plan, event: EventPlan): string[] {
  const form = event.form === null ? undefined : plan.forms[event.form];
  return [...requiredIn(plan, form), ...event.require.flatMap(({ that }) => neededBy(that))];
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

function emptiesIn(effects: readonly EffectPlan[]): string[] {
  return effects.flatMap((effect) => (effect.effect === 'empty' ? effect.fields : []));
}

function setsIn(effects: readonly EffectPlan[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.effect === 'set') return Object.keys(effect.values);
    return effect.effect === 'freeze' ? effect.fields : [];
  });
}
