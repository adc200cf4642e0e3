// What a function of the language is: how it is written and how a call of it is built.
import type { Shape } from '../shape.ts';
import type { Span } from '../problem.ts';
import { expectShape, type Context, type Term } from '../term.ts';

export type Call = { args: Term[]; at: Span; context: Context };
export type Built = { shape: Shape; run: Term['run'] };

/** `example` shows how the function is written; `takes` is how many values it asks for. */
export type Fn = { example: string; takes: { least: number; most: number }; build: (call: Call) => Built };

/** The argument at `index`, computed as `shape`; throws a Mistake when it can never be that. */
export function argument(args: Term[], index: number, shape: Shape, context: Context): Term {
  const given = args[index];
  if (!given) throw new RangeError(`No argument ${index}`);
  return expectShape(given, shape, context);
}
