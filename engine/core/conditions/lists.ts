// Lists written out, their items by number, and the question whether something is in one.
import type { ASTNode } from '@marcbachmann/cel-js';
import { orderOf } from './comparison.ts';
import { unlike } from './logic.ts';
import { checkOptions } from './options.ts';
import { Mistake, type Span } from './problem.ts';
import { any, number, shapeWords, unite, yesNo, type Shape } from './shape.ts';
import { expectShape, itemsOf, quoted, withShape, type Context, type Term } from './term.ts';

/** `[a, b, c]`: all of one kind; what is absent is left out. */
export function listWritten(nodes: ASTNode[], at: Span, context: Context): Term {
  const items = nodes.map((node) => context.compile(node, context));
  const of = items.reduce<Shape | null>((shape, item) => uniteOrThrow(shape, item, items, at, context), null);
  const runs = items.map((item) => withShape(item, of ?? any).run);
  const run: Term['run'] = (frame) => runs.map((each) => each(frame)).filter((value) => value !== null);
  const literals = items.flatMap((item) => item.literals ?? []);
  return { ...at, shape: { kind: 'list', of: of ?? any }, run, literals };
}

function uniteOrThrow(shape: Shape | null, item: Term, items: Term[], at: Span, context: Context): Shape {
  const united = shape ? unite(shape, item.shape) : item.shape;
  if (!united) throw unlike([items[0] ?? item, item], at, context);
  return united;
}

/** `list[0]`, counted from zero; absent when the list has no such item. */
export function itemAt(list: Term, index: Term, at: Span, context: Context): Term {
  const position = expectShape(index, number, context).run;
  const items = list.shape.kind === 'list' ? list : expectShape(list, { kind: 'list', of: any }, context);
  const shape = items.shape.kind === 'list' ? items.shape.of : any;
  const run: Term['run'] = (frame) => itemsOf(items.run, frame)[Number(position(frame) ?? -1)] ?? null;
  return { ...at, shape, run, path: list.path };
}

/** Whether `item` is in `list`: an absent item is nowhere to be found, an absent list is empty. */
export function isIn(item: Term, list: Term, at: Span, context: Context): Term {
  if (list.shape.kind !== 'list' && list.shape.kind !== 'any') throw notAList(item, list, context);
  checkOptions(item, list, context);
  const known = list.shape.kind === 'list' ? list.shape.of : any;
  const of = known.kind === 'any' ? item.shape : known;
  const wanted = withShape(item, of).run;
  const all = withShape(list, { kind: 'list', of }).run;
  const order = orderOf(item.shape.kind === 'any' ? of : item.shape, of, context.zone);
  if (!order) throw neverIn(item, list, known, at, context);
  const run: Term['run'] = (frame) => {
    const value = wanted(frame);
    return value === null ? null : itemsOf(all, frame).some((other) => order(value, other) === 0);
  };
  return { ...at, shape: yesNo, run };
}

function neverIn(item: Term, list: Term, of: Shape, at: Span, context: Context): Mistake {
  const [nameItem, nameList] = [quoted(context, item), quoted(context, list)];
  const [wordItem, wordOf] = [shapeWords[item.shape.kind], shapeWords[of.kind]];
  return new Mistake('not-comparable', at, {
    nl: `${nameItem} is ${wordItem.nl}, maar een onderdeel van ${nameList} is ${wordOf.nl}: het kan daar nooit in staan.`,
    en: `${nameItem} is ${wordItem.en}, but an item of ${nameList} is ${wordOf.en}: it can never be in there.`,
  });
}

function notAList(item: Term, list: Term, context: Context): Mistake {
  const what = quoted(context, list);
  const [wanted, { nl, en }] = [quoted(context, item).slice(1, -1), shapeWords[list.shape.kind]];
  const inText = list.shape.kind === 'text';
  const contains = `${what.slice(1, -1)}.contains(${wanted})`;
  return new Mistake('wrong-kind', list, {
    nl: `${what} is ${nl}; na \`in\` hoort een lijst.${inText ? ` In een tekst zoeken gaat met \`${contains}\`.` : ''}`,
    en: `${what} is ${en}; a list belongs after \`in\`.${inText ? ` To search a text, write \`${contains}\`.` : ''}`,
  });
}
