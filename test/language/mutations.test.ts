// Whatever somebody does to a file, it is answered in time, with a place, and without a crash.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGrammar } from '../../engine/core/language/grammar.ts';
import { problemsIn } from './check.ts';
import { validOrganisation, validProcedure } from './valid.ts';

const fragments = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '\n',
    '\t',
    '  ',
    '#',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!!',
    '? ',
    ',',
  ],
  ...['first', 'when', 'compute', 'yes', '1e999', '.nan', '---', '012', '<<', '\0', '\ud800', 'é', '💬'],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
});

function edited(text: string, edits: readonly { at: number; cut: number; put: string }[]): string {
  return edits.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, text);
}

describe('given a file with random edits', () => {
  it.each([
    ['procedure', validProcedure],
    ['organisation', validOrganisation],
  ] as const)('then every problem of the %s has a place in it and a sentence', (kind, text) => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (list) => {
        const changed = edited(text, list);
        const lines = changed.split('\n');
        for (const { line, column, text: said } of problemsIn(kind, changed)) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(said.nl).toMatch(/[.?]$/);
          expect(said.en).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('given any value at all', () => {
  it('then the grammar answers with sentences', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        const problems = checkGrammar('procedure', value);
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.length).toBeLessThanOrEqual(101);
      }),
      { numRuns: 500 },
    );
  });

  it('then a value that contains itself, or is very deep or wide, is answered too', () => {
    const circle: Record<string, unknown> = {};
    circle.states = circle;
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth++) deep = { states: deep };
    const wide = { fields: Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`f${at}`, 1])) };
    for (const value of [circle, deep, wide]) {
      expect(checkGrammar('procedure', value).map(({ code }) => code)).toEqual(['too-large']);
    }
  });

  it('then a file with thousands of mistakes is answered within seconds, with the first hundred', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 4_000 }, (_, at) => [`f${at}`, { ask: 1, type: [] }]),
    );
    const started = performance.now();
    const problems = checkGrammar('procedure', { fields });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(problems.length).toBe(101);
    expect(problems.at(-1)?.code).toBe('more-problems');
  });
});
