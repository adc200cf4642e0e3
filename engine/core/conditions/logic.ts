// And, or, not, and choosing by a question; an absent answer stays open unless the other side settles it.
import type { ASTNode } from '@marcbachmann/cel-js';
import { Mistake, type Span } from './problem.ts';
import { shapeWords, unite, yesNo } from './shape.ts';
import { expectShape, quoted, withShape, type Context, type Term } from './term.ts';

/** `left && right` when `settles` is false, `left || right` when it is true: either side can settle it. */
export function either(settles: boolean, sides: [ASTNode, ASTNode], at: Span, context: Context): Term {
  const [left, right] = sides.map((side) => expectShape(context.compile(side, context), yesNo, context).run);
  const run: Term['run'] = (frame) => {
    const first = left?.(frame);
    if (first === settles) return settles;
    const second = right?.(frame);
    if (second === settles) return settles;
    return first === null || second === null ? null : !settles;
  };
  return { ...at, shape: yesNo, run };
}

/** `!side`: absent stays absent. */
export function not(side: ASTNode, at: Span, context: Context): Term {
  const { run } = expectShape(context.compile(side, context), yesNo, context);
  const opposite: Term['run'] = (frame) => {
    const answer = run(frame);
    return answer === null ? null : answer !== true;
  };
  return { ...at, shape: yesNo, run: opposite };
}

/** `question ? yes : no`; absent when the question is. */
export function choose(nodes: [ASTNode, ASTNode, ASTNode], at: Span, context: Context): Term {
  const [question, yes, no] = nodes;
  const asked = expectShape(context.compile(question, context), yesNo, context);
  const [left, right] = [context.compile(yes, context), context.compile(no, context)];
  const shape = unite(left.shape, right.shape);
  if (!shape) throw unlike([left, right], at, context);
  const [whenYes, whenNo] = [withShape(left, shape), withShape(right, shape)];
  const run: Term['run'] = (frame) => {
    const answer = asked.run(frame);
    return answer === null ? null : answer === true ? whenYes.run(frame) : whenNo.run(frame);
  };
  return { ...at, shape, run, literals: [...(left.literals ?? []), ...(right.literals ?? [])] };
}

/** The mistake of two values that must have one shape and do not. */
export function unlike([left, right]: [Term, Term], at: Span, context: Context): Mistake {
  const [one, other] = [shapeWords[left.shape.kind], shapeWords[right.shape.kind]];
  const [nameOne, nameOther] = [quoted(context, left), quoted(context, right)];
  return new Mistake('wrong-kind', at, {
    nl: `${nameOne} is ${one.nl} en ${nameOther} is ${other.nl}; hier horen twee waarden van dezelfde soort.`,
    en: `${nameOne} is ${one.en} and ${nameOther} is ${other.en}; two values of the same kind belong here.`,
  });
}
