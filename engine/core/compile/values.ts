// Compiles values that stand as they are, are worked out, or are chosen by a condition.
import type { Path } from '../language/problem.ts';
import type { Value as ValueSource } from '../language/procedure.gen.ts';
import type { ValuePlan } from '../plan/plan.ts';
import type { Scope, Shape } from '../conditions/shape.ts';
import type { Compilation } from './compilation.ts';

type Literal = string | number | boolean | string[];

/** Compiles a value for something of the given shape. */
export function compileValue(
  bench: Compilation,
  path: Path,
  source: ValueSource,
  shape: Shape,
  scope?: Scope,
): ValuePlan {
  if (isRecord(source) && 'compute' in source) {
    const compute = bench.formula(
      [...path, 'compute'],
      source.compute,
      shape.kind === 'any' ? null : shape,
      scope,
    );
    return { lines: [{ when: null, then: { compute } }] };
  }
  const read = (at: Path, literal: Literal) => ({ literal: checkLiteral(bench, at, literal, shape) });
  if (isRecord(source))
    return bench.chosen<Literal, { literal: Literal }>(path, source as { first: Literal[] }, read);
  return { lines: [{ when: null, then: read(path, source) }] };
}

function checkLiteral(bench: Compilation, path: Path, literal: Literal, shape: Shape): Literal {
  if (shape.kind === 'text' && shape.options && typeof literal === 'string')
    bench.known(path, literal, shape.options, { nl: 'Het antwoord', en: 'answer' });
  const wrong =
    (shape.kind === 'yes-no' && typeof literal !== 'boolean') ||
    (shape.kind === 'number' && typeof literal !== 'number') ||
    (shape.kind === 'text' && typeof literal !== 'string');
  if (wrong)
    bench.report('wrong-kind', path, {
      nl: `\`${String(literal)}\` past hier niet. Schrijf ${EXAMPLES[shape.kind]?.nl ?? 'een andere waarde'}, of een formule met \`compute:\`.`,
      en: `\`${String(literal)}\` does not fit here. Write ${EXAMPLES[shape.kind]?.en ?? 'another value'}, or a formula with \`compute:\`.`,
    });
  return literal;
}

const EXAMPLES: Readonly<Record<string, { nl: string; en: string }>> = {
  'yes-no': { nl: '`true` of `false`', en: '`true` or `false`' },
  number: { nl: 'een getal', en: 'a number' },
  text: { nl: 'een tekst', en: 'a text' },
};

function isRecord(
  source: ValueSource,
): source is Extract<ValueSource, { compute: string } | { first: unknown[] }> {
  return typeof source === 'object' && !Array.isArray(source);
}
