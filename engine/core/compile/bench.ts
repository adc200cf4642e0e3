// What every part of a procedure is compiled with.
import type { Shape } from '../conditions/shape.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';

export interface Bench {
  readonly bench: Compilation;
  readonly known: Known;
  readonly shapes: Readonly<Record<string, Shape>>;
}
