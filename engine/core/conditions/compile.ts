// Turns the tree of an expression into a term: one entry per form of the language.
import type { ASTNode } from '@marcbachmann/cel-js';
import { calculate } from './arithmetic.ts';
import { call } from './call.ts';
import { compare } from './comparison.ts';
import { isIn, itemAt, listWritten } from './lists.ts';
import { choose, either, not } from './logic.ts';
import { resolveField, resolveName } from './names.ts';
import { Mistake, type Span } from './problem.ts';
import { number, text, yesNo } from './shape.ts';
import { expectShape, spanOf, type Context, type Term } from './term.ts';

type Form<Op> = (node: Extract<ASTNode, { op: Op }>, context: Context) => Term;
type Forms = { [Op in ASTNode['op']]: Form<Op> };
type Pair = { op: string; args: [ASTNode, ASTNode] } & ASTNode;

/** The term of `node`, with the path that it reads noted in `context.paths`; throws a Mistake. */
export function compile(node: ASTNode, context: Context): Term {
  const term = resolve(node, context);
  if (term.path) context.paths.set(term.path.join('.'), term.path);
  return term;
}

/** The term of `node` without noting its path, for a name that goes on after a dot. */
export function resolve(node: ASTNode, context: Context): Term {
  const form: (node: never, context: Context) => Term = forms[node.op];
  return form(node as never, context);
}

const forms: Forms = {
  value: literal,
  id: (node, context) => resolveName(node.args, spanOf(node), context),
  '.': (node, context) => resolveField(node, resolve(node.args[0], context), node.args[1], context),
  '[]': indexed,
  '.?': refusedForm,
  '[?]': refusedForm,
  map: refusedForm,
  list: (node, context) => listWritten(node.args, spanOf(node), context),
  call: (node, context) => call(node.args[0], null, node.args[1], node, context),
  rcall: (node, context) => call(node.args[0], node.args[1], node.args[2], node, context),
  '?:': (node, context) => choose(node.args, spanOf(node), context),
  '&&': (node, context) => either(false, node.args, spanOf(node), context),
  '||': (node, context) => either(true, node.args, spanOf(node), context),
  '!_': (node, context) => not(node.args, spanOf(node), context),
  '-_': negated,
  in: (node, context) => isIn(...both(node, context), spanOf(node), context),
  '==': comparison,
  '!=': comparison,
  '<': comparison,
  '<=': comparison,
  '>': comparison,
  '>=': comparison,
  '+': calculation,
  '-': calculation,
  '*': calculation,
  '/': calculation,
  '%': calculation,
};

function literal(node: Extract<ASTNode, { op: 'value' }>): Term {
  const at = spanOf(node);
  const value = typeof node.args === 'bigint' ? Number(node.args) : node.args;
  if (typeof value === 'boolean') return { ...at, shape: yesNo, run: () => value };
  if (typeof value === 'number' && Number.isFinite(value)) return { ...at, shape: number, run: () => value };
  if (typeof value === 'string')
    return { ...at, shape: text, run: () => value, literals: [{ ...at, value }] };
  throw value === null ? new Mistake('use-has', at, noNull) : refused(at);
}

const noNull = {
  nl: 'Schrijf geen `null`. Vraag met `has(…)` of er een antwoord is, en met `!has(…)` of het ontbreekt.',
  en: 'Do not write `null`. Use `has(…)` to ask whether there is an answer, and `!has(…)` whether it is missing.',
};

function indexed(node: Extract<ASTNode, { op: '[]' }>, context: Context): Term {
  const [list, index] = node.args;
  const left = resolve(list, context);
  if (index.op === 'value' && typeof index.args === 'string') {
    return resolveField(node, left, index.args, context);
  }
  return itemAt(left, compile(index, context), spanOf(node), context);
}

function negated(node: Extract<ASTNode, { op: '-_' }>, context: Context): Term {
  const { run } = expectShape(compile(node.args, context), number, context);
  const opposite: Term['run'] = (frame) => {
    const value = run(frame);
    return typeof value === 'number' ? -value : null;
  };
  return { ...spanOf(node), shape: number, run: opposite };
}

function comparison(node: Pair, context: Context): Term {
  const [left, right] = both(node, context);
  return compare(node.op, left, right, spanOf(node), context);
}

function calculation(node: Pair, context: Context): Term {
  const [left, right] = both(node, context);
  return calculate(node.op, left, right, spanOf(node), context);
}

function both({ args: [left, right] }: { args: [ASTNode, ASTNode] }, context: Context): [Term, Term] {
  return [compile(left, context), compile(right, context)];
}

function refusedForm(node: ASTNode): never {
  throw refused(spanOf(node));
}

function refused(at: Span): Mistake {
  return new Mistake('refused', at, {
    nl: 'Deze schrijfwijze kan hier niet. Gebruik namen, teksten, getallen, `true`, `false` en lijsten.',
    en: 'This notation cannot be used here. Use names, texts, numbers, `true`, `false` and lists.',
  });
}
