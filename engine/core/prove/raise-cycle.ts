// Events that raise each other come to rest: between two rounds stands a person or time.
import type { Problem } from '../language/problem.ts';
import type { EffectPlan, EventPlan } from '../plan/plan.ts';
import { cyclesIn } from './cycles.ts';
import { named, problem } from './finding.ts';
import type { Move } from './moves.ts';
import type { Subject } from './subject.ts';
import { eventAt, stateAt } from './where.ts';

/** Reports events that raise each other, or inner states that begin and end, without end. */
export function raiseCycle(subject: Subject): Problem[] {
  const { moves, tree } = subject;
  const nodes = [...moves.keys()].flatMap((leaf) => [
    node(leaf, DONE),
    ...tree.eventsAt(leaf).map((event) => node(leaf, event.name)),
  ]);
  const found = new Map<string, Problem>();
  for (const cycle of cyclesIn(nodes, (from) => following(subject, from))) {
    const finding = toFinding(subject, cycle);
    found.set(finding.path.join('.'), found.get(finding.path.join('.')) ?? finding);
  }
  return [...found.values()];
}

const DONE = '';

function node(leaf: string, event: string): string {
  return `${leaf} ${event}`;
}

function following(subject: Subject, from: string): string[] {
  const [leaf = '', name = ''] = from.split(' ');
  const steps = (subject.moves.get(leaf) ?? []).filter(({ event }) => (event?.name ?? DONE) === name);
  return steps.flatMap((move) => {
    const [first, ...later] = raisedBy(subject, move);
    const next = move.to.filter((to) => to !== leaf || move.branch.target !== null);
    return [
      ...next.map((to) => node(to, DONE)),
      ...(first === undefined ? [] : move.to.map((to) => node(to, first))),
      // What comes second finds the dossier wherever the first has brought it.
      ...later.flatMap((each) => [...subject.moves.keys()].map((to) => node(to, each))),
    ];
  });
}

function raisedBy({ tree }: Subject, { from, event, branch }: Move): string[] {
  const { target } = branch;
  const around = target === null ? [] : tree.chain(target).map(({ path }) => path);
  const left = target === null ? [] : tree.chain(from).filter(({ path }) => !around.slice(1).includes(path));
  const kept = tree.chain(from).map(({ path }) => path);
  const entered =
    target === null
      ? []
      : tree.entered(target, from).filter((path) => path === target || path === from || !kept.includes(path));
  return namesRaised([
    ...left.flatMap((state) => state.leave),
    ...(event?.effects ?? []),
    ...branch.effects,
    ...entered.flatMap((path) => tree.state(path)?.enter ?? []),
  ]);
}

function namesRaised(effects: readonly EffectPlan[]): string[] {
  return effects.flatMap((effect) => (effect.effect === 'raise' ? effect.events : []));
}

function toFinding(subject: Subject, cycle: readonly string[]): Problem {
  const events = cycle.flatMap((each) => {
    const [leaf = '', name = ''] = each.split(' ');
    return subject.tree.eventsAt(leaf).find((event) => event.name === name) ?? [];
  });
  const first = events.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (first) return raisesItself(first, [...new Set(events.map((event) => event.name))]);
  const leaf = cycle[0]?.split(' ')[0] ?? '';
  const state = subject.tree.chain(leaf).find(({ done }) => done.length > 0)?.path ?? leaf;
  return problem(
    'done-without-end',
    stateAt(state),
    `\`${state}\` is klaar zodra het begint, en \`done\` begint het opnieuw: dat houdt nooit op. Laat de eerste toestand hierbinnen geen eindtoestand zijn.`,
    `\`${state}\` is done as soon as it begins, and \`done\` begins it again: that never stops. Let the first state within it not be a final one.`,
    { atKey: true },
  );
}

function raisesItself(event: EventPlan, names: readonly string[]): Problem {
  return problem(
    'raised-without-end',
    eventAt(event),
    `${named(names, 'nl')} ${names.length > 1 ? 'roepen elkaar' : 'roept zichzelf'} steeds weer op met \`raise\`: dat houdt nooit op. Laat ergens een persoon of een termijn ertussen komen.`,
    `${named(names, 'en')} ${names.length > 1 ? 'raise each other' : 'raises itself'} again and again: that never stops. Let a person or a deadline come in between somewhere.`,
    { atKey: true },
  );
}
