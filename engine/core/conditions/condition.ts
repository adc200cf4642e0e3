// Compiles a condition or a computed value: checked against the names it may use, then run without surprises.
import { compile, resolve } from './compile.ts';
import { explainHyphen } from './hyphen.ts';
import { OutOfSteps } from './loops.ts';
import { checkAnswer } from './options.ts';
import { parse } from './parse.ts';
import { Mistake, type Problem } from './problem.ts';
import type { Scope, Shape } from './shape.ts';
import { expectShape, type Context, type Frame, type Term } from './term.ts';
import { write } from './value.ts';

/** `path` is set when the source is nothing but a name; `paths` are all that it reads, hyphens as in the procedure. */
export type Expression = {
  source: string;
  shape: Shape;
  path?: string[];
  paths: string[][];
  run: (values: unknown) => unknown;
};

export type Compiled = { ok: true; expression: Expression } | { ok: false; problem: Problem };

const mostSteps = 20_000;

/**
 * Compiles `source`; `expected` is the shape that it must have, or null for any. `zone` decides on which date a moment
 * falls. Running never throws: where an answer is missing, a condition (yes-no expected) is false and a value null.
 */
export function compileExpression(
  source: string,
  scope: Scope,
  expected: Shape | null,
  zone = 'Europe/Amsterdam',
): Compiled {
  const paths = new Map<string, string[]>();
  const context: Context = { source, scope, zone, items: new Map(), depth: 0, paths, compile, resolve };
  try {
    const term = checked(compile(parse(source), context), expected, context);
    const run = runner(term, expected?.kind === 'yes-no' ? false : null);
    const { shape, path } = term;
    return { ok: true, expression: { source, shape, path, paths: [...paths.values()], run } };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { ok: false, problem: explained(error.problem, source, scope, zone) };
  }
}

function explained(problem: Problem, source: string, scope: Scope, zone: string): Problem {
  return explainHyphen(source, problem, (name) => {
    const alone = compileExpression(name, scope, null, zone);
    return alone.ok ? null : alone.problem;
  });
}

function checked(term: Term, expected: Shape | null, context: Context): Term {
  if (!expected) return term;
  checkAnswer(term, expected);
  return expectShape(term, expected, context);
}

function runner(term: Term, absent: false | null): Expression['run'] {
  return (values) => {
    const frame: Frame = { values, items: [], steps: mostSteps };
    try {
      return write(term.run(frame), term.shape) ?? absent;
    } catch (error) {
      if (error instanceof OutOfSteps) return absent;
      throw error;
    }
  };
}
