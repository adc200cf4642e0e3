// A compiled part of an expression: what shape it has and how it is computed.
import type { ASTNode } from '@marcbachmann/cel-js';
import { excerpt, Mistake, type Span } from './problem.ts';
import { any, fits, shapeWords, type Scope, type Shape } from './shape.ts';
import { read, write } from './value.ts';

/** What a run has at hand: the values, the items of loops under way, and how many more steps it may take. */
export type Frame = { values: unknown; items: unknown[]; steps: number };
export type Run = (frame: Frame) => unknown;

export type Literal = Span & { value: string };

/** `path` is set for a plain name, `literals` for texts written out; `run` gives null for what is absent. */
export type Term = Span & { shape: Shape; run: Run; path?: string[]; literals?: Literal[] };

export type Item = { shape: Shape; slot: number; path: string[] | undefined };

/** What compiling needs to know, and the paths that it collects. */
export type Context = {
  source: string;
  scope: Scope;
  zone: string;
  items: Map<string, Item>;
  depth: number;
  paths: Map<string, string[]>;
  compile: (node: ASTNode, context: Context) => Term;
  resolve: (node: ASTNode, context: Context) => Term;
};

/** The items of the list that `run` gives; an absent list has none. */
export function itemsOf(run: Run, frame: Frame): unknown[] {
  const value = run(frame);
  return Array.isArray(value) ? value : [];
}

/** The place of a node in the source. */
export function spanOf(node: ASTNode): Span {
  return { from: node.start, to: node.end };
}

/** The source at `at`, quoted for a sentence and cut when it is long. */
export function quoted(context: Context, at: Span): string {
  return `\`${excerpt(context.source.slice(at.from, at.to))}\``;
}

/** `term` computed as `shape`; throws a Mistake when its value can never be that. */
export function expectShape(term: Term, shape: Shape, context: Context): Term {
  if (!fits(term.shape, shape)) {
    const [actual, wanted] = [shapeWords[term.shape.kind], shapeWords[shape.kind]];
    const code = shape.kind === 'yes-no' ? 'not-yes-no' : 'wrong-kind';
    const what = quoted(context, term);
    const sentence = {
      nl: `${what} is ${actual.nl}; hier hoort ${wanted.nl}.`,
      en: `${what} is ${actual.en}; ${wanted.en} belongs here.`,
    };
    throw new Mistake(code, term, sentence);
  }
  return withShape(term, shape);
}

/** `term` with what is unknown in its shape read as `shape` says; what is known stays as it is. */
export function settled(term: Term, shape: Shape): Term {
  if (shape.kind === 'any') return term;
  if (term.shape.kind === 'any') return withShape(term, shape);
  if (term.shape.kind !== 'list' || shape.kind !== 'list' || shape.of.kind === 'any') return term;
  return term.shape.of.kind === 'any' ? withShape(term, shape) : term;
}

/** `term` with its value turned from `any` into `shape`, or from its own shape into `any`. */
export function withShape(term: Term, shape: Shape): Term {
  const { run } = term;
  if (term.shape.kind === 'any' && shape.kind !== 'any') {
    return { ...term, shape, run: (frame) => read(run(frame), shape) };
  }
  if (term.shape.kind !== 'any' && shape.kind === 'any') {
    return { ...term, shape: any, run: (frame) => write(run(frame), term.shape) };
  }
  if (term.shape.kind !== 'list' || shape.kind !== 'list') return term;
  if ((term.shape.of.kind === 'any') === (shape.of.kind === 'any')) return term;
  return { ...term, shape, run: (frame) => read(write(run(frame), term.shape), shape) };
}
