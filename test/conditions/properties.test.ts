// Whatever is written and whatever the values are: an answer comes, quickly, and never a crash.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileExpression } from '../../engine/core/conditions/condition.ts';
import type { Scope, Shape } from '../../engine/core/conditions/shape.ts';
import { scope, values } from './complaint-scope.ts';

const yesNo: Shape = { kind: 'yes-no' };

const names = [
  'data.relation',
  'data.amount',
  'data.solved',
  'data.happened',
  'data.called',
  'data.topics',
  'data.members',
  'data.about_whom',
  'agreements.open',
  'now',
  'receipt',
  'item',
  'item.price',
  'data',
  'm',
  'm.votes',
  'm.conflict',
  'data.nothing',
];
const literals = [
  '1',
  '2.5',
  '0',
  'true',
  'false',
  '"client"',
  '"hard"',
  '"x"',
  "date('2026-01-01')",
  'null',
  '[]',
  '["care"]',
  'days(2)',
  'hours(5)',
];
const operators = ['==', '!=', '<', '>=', '+', '-', '*', '/', '%', '&&', '||', 'in'];

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const part = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'expression' },
      { weight: 3, arbitrary: fc.constantFrom(...names, ...literals) },
      {
        weight: 4,
        arbitrary: fc.tuple(part, fc.constantFrom(...operators), part).map((parts) => `(${parts.join(' ')})`),
      },
      { weight: 1, arbitrary: part.map((inner) => `!(${inner})`) },
      { weight: 1, arbitrary: part.map((inner) => `-(${inner})`) },
      { weight: 1, arbitrary: fc.tuple(part, part, part).map(([a, b, c]) => `(${a} ? ${b} : ${c})`) },
      { weight: 1, arbitrary: fc.tuple(part, part).map(([a, b]) => `[${a}, ${b}]`) },
      { weight: 1, arbitrary: fc.tuple(part, part).map(([a, b]) => `${a}[${b}]`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(part, fc.constantFrom('filter', 'exists', 'all', 'map', 'exists_one'), part)
          .map(([list, name, body]) => `${list}.${name}(m, ${body})`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('has', 'size', 'sum', 'max', 'min', 'lower', 'string', 'date', 'days', 'hours'),
            part,
          )
          .map(([name, inner]) => `${name}(${inner})`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(part, fc.constantFrom('contains', 'startsWith', 'endsWith', 'matches'), part)
          .map(([a, name, b]) => `${a}.${name}(${b})`),
      },
    ),
  };
});

const anything = fc.anything({
  withDate: true,
  withBigInt: true,
  withNullPrototype: true,
  withMap: true,
  withTypedArray: true,
});

/** Values that fit a shape, or are missing, or are something else altogether. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  const fitting: { [K in Shape['kind']]: () => fc.Arbitrary<unknown> } = {
    text: () => fc.constantFrom('client', 'hard', 'care', '', 'Jan'),
    number: () => fc.oneof(fc.integer(), fc.double()),
    'yes-no': () => fc.boolean(),
    time: () =>
      fc.oneof(
        fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
        fc.date(),
      ),
    date: () =>
      fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10)),
    duration: () => fc.constantFrom('PT48H', 'P2D', 'P1Y', 'PT'),
    list: () => fc.array(shape.kind === 'list' ? valueOf(shape.of) : fc.anything(), { maxLength: 5 }),
    record: () => (shape.kind === 'record' ? recordOf(shape.fields) : fc.object()),
    any: () => anything,
  };
  return fc.oneof({ weight: 8, arbitrary: fitting[shape.kind]() }, { weight: 1, arbitrary: anything });
}

function recordOf(fields: Scope): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, valueOf(shape)]));
  return fc.record(values, { requiredKeys: [] });
}

test('random text compiles or has a problem within its bounds', () => {
  const sign = fc.constantFrom(
    ...'()[]{}.,?:!&|=<>+-*/%"\'\\`~#@$0123456789eExXuUrRbBdataminow_ \n\té“”'.split(''),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: sign, maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 })),
      (source) => {
        const result = compileExpression(source, scope, yesNo);
        if (result.ok) expect(result.expression.run(values)).toBeTypeOf('boolean');
        else {
          expect(result.problem.from).toBeGreaterThanOrEqual(0);
          expect(result.problem.to).toBeGreaterThanOrEqual(result.problem.from);
          expect(result.problem.to).toBeLessThanOrEqual(source.length);
          expect(result.problem.nl).toMatch(/[.?]$/u);
        }
      },
    ),
    { numRuns: 5000 },
  );
});

test('a random expression runs on random values without a crash, and a condition is true or false', () => {
  let compiled = 0;
  fc.assert(
    fc.property(expression, recordOf(scope), fc.boolean(), (source, given, asCondition) => {
      const result = compileExpression(source, scope, asCondition ? yesNo : null);
      if (!result.ok) return;
      compiled++;
      for (const each of [given, values, null]) {
        const outcome = result.expression.run(each);
        expect(outcome).not.toBeUndefined();
        if (asCondition) expect(outcome).toBeTypeOf('boolean');
        if (result.expression.shape.kind === 'number')
          expect(outcome === null || Number.isFinite(outcome)).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
  expect(compiled).toBeGreaterThan(100);
});

test('what is suggested for an unknown name or option solves that problem', () => {
  const slip = fc.constantFrom(
    'data.relatoin == "client"',
    'data.relation == "clint"',
    'recipt < now',
    'data.solvd',
    'data.about-whom == "Jan"',
    'sze(data.topics) > 1',
    'agreements.opn == 0',
  );
  fc.assert(
    fc.property(slip, fc.boolean(), (source, first) => {
      const whole = first ? `${source} || true` : `true && ${source}`;
      const result = compileExpression(whole, scope, yesNo);
      if (result.ok) throw new Error(`${whole} has no problem`);
      const { from, to, suggestion } = result.problem;
      const repaired = whole.slice(0, from) + suggestion + whole.slice(to);
      expect(compileExpression(repaired, scope, yesNo)).toMatchObject({ ok: true });
    }),
  );
});

test('a procedure of a hundred conditions is compiled in under ten milliseconds', () => {
  const sources = Array.from(
    { length: 100 },
    (_, at) => `data.relation == "client" && data.members.filter(m, m.votes > ${at}).size() < 3`,
  );
  const spent = Array.from({ length: 30 }, () => {
    const started = performance.now();
    for (const source of sources) compileExpression(source, scope, yesNo);
    return performance.now() - started;
  });
  expect(Math.min(...spent)).toBeLessThan(10);
});
