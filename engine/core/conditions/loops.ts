// Goes along a list with a name for the item at hand: filter, exists, exists_one, all and map.
import type { ASTNode } from '@marcbachmann/cel-js';
import { tooComplex } from './parse.ts';
import { Mistake } from './problem.ts';
import { any, shapeWords, yesNo, type Shape } from './shape.ts';
import {
  expectShape,
  itemsOf,
  quoted,
  spanOf,
  withShape,
  type Context,
  type Frame,
  type Term,
} from './term.ts';

type Each = (item: unknown) => unknown;
type Loop = { shape: (list: Shape, result: Shape) => Shape; go: (items: unknown[], each: Each) => unknown };

const loops: Record<string, Loop> = {
  filter: { shape: (list) => list, go: (items, each) => items.filter((item) => each(item) === true) },
  exists: { shape: () => yesNo, go: (items, each) => decided(items, each, true) },
  all: { shape: () => yesNo, go: (items, each) => decided(items, each, false) },
  exists_one: {
    shape: () => yesNo,
    go: (items, each) => items.filter((item) => each(item) === true).length === 1,
  },
  map: {
    shape: (_, of) => ({ kind: 'list', of }),
    go: (items, each) => items.map(each).filter((value) => value !== null),
  },
};

export const loopNames = Object.keys(loops);

const deepest = 3;

/** Thrown by a loop that has taken more steps than a run may. */
export class OutOfSteps extends Error {}

/** `list.name(item, …)`, or with three parts `list.map(item, condition, value)`. */
export function loop(name: string, list: ASTNode, parts: ASTNode[], node: ASTNode, context: Context): Term {
  const known = loops[name];
  const [variable, first, second] = parts;
  const rightCount = parts.length === 2 || (name === 'map' && parts.length === 3);
  if (!known || !first || variable?.op !== 'id' || !rightCount) throw wrongParts(name, node);
  if (context.depth >= deepest) throw tooComplex(context.source);
  const items = asList(context.compile(list, context), context);
  const inner = within(items, variable.args, context);
  const condition = second ? expectShape(inner.compile(first, inner), yesNo, inner) : null;
  const body = inner.compile(second ?? first, inner);
  const each = name === 'map' ? body : expectShape(body, yesNo, inner);
  const slot = context.depth;
  const run: Term['run'] = (frame) => {
    const step = (of: Term) => (item: unknown) => of.run(entered(frame, slot, item));
    const all = itemsOf(items.run, frame);
    return known.go(condition ? all.filter((item) => step(condition)(item) === true) : all, step(each));
  };
  return { ...spanOf(node), shape: known.shape(items.shape, each.shape), run };
}

function asList(list: Term, context: Context): Term {
  if (list.shape.kind === 'any') return withShape(list, { kind: 'list', of: any });
  if (list.shape.kind === 'list') return list;
  const { nl, en } = shapeWords[list.shape.kind];
  const what = quoted(context, list);
  const sentence = {
    nl: `${what} is ${nl}; hier hoort een lijst.`,
    en: `${what} is ${en}; a list belongs here.`,
  };
  throw new Mistake('wrong-kind', list, sentence);
}

function within(list: Term, name: string, context: Context): Context {
  const shape = list.shape.kind === 'list' ? list.shape.of : any;
  const item = { shape, slot: context.depth, path: list.path };
  return { ...context, depth: context.depth + 1, items: new Map([...context.items, [name, item]]) };
}

function entered(frame: Frame, slot: number, item: unknown): Frame {
  if (--frame.steps < 0) throw new OutOfSteps();
  frame.items[slot] = item;
  return frame;
}

// True or false as soon as one item settles it; open when an answer is missing and none does.
function decided(items: unknown[], each: Each, settles: boolean): boolean | null {
  const answers = new Set<unknown>();
  for (const item of items) {
    const answer = each(item);
    if (answer === settles) return settles;
    answers.add(answer);
  }
  return answers.has(null) ? null : !settles;
}

function wrongParts(name: string, node: ASTNode): Mistake {
  const example = name === 'map' ? 'data.members.map(m, m.name)' : `data.members.${name}(m, m.votes)`;
  return new Mistake('arguments', spanOf(node), {
    nl: `Schrijf \`${name}\` met een naam voor het onderdeel en wat u ervan vraagt, bijvoorbeeld \`${example}\`.`,
    en: `Write \`${name}\` with a name for the item and what you ask of it, for example \`${example}\`.`,
  });
}
