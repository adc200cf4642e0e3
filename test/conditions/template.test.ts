// Texts with holes: what is filled in, what stays as it is, and where a fault lies.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTemplate, render, type Template } from '../../engine/core/conditions/template.ts';
import { scope, values } from './complaint-scope.ts';

function compiled(text: string): Template {
  const result = compileTemplate(text, scope);
  if (!result.ok) throw new Error(result.problem.en);
  return result.template;
}

const plainly = (value: unknown) => String(value ?? '');

describe('a text with holes', () => {
  test.each([
    ['Dear {data.about_whom}, {data.count + 1} topics.', 'Dear Jan, 3 topics.'],
    ['{data.topics.size()}', '2'],
    ['It\'s {data.count} o\'clock, "{data.about_whom}"', 'It\'s 2 o\'clock, "Jan"'],
    ['{"}" + data.about_whom + \'{\'}', '}Jan{'],
    ['{{data.count}} and {{{data.count}}}', '{data.count} and {2}'],
    ['a } alone', 'a } alone'],
    ['nothing: {data.called}.', 'nothing: .'],
    ['', ''],
  ])('%s', (text, filled) => {
    expect(render(compiled(text), values, plainly)).toBe(filled);
  });

  test('lets the caller say a value by its shape, and by its path when the hole is only a name', () => {
    const said: unknown[] = [];
    render(compiled('{data.relation} {data.happened} {data.count + 1}'), values, (value, shape, path) => {
      said.push([value, shape.kind, path]);
      return '';
    });
    expect(said).toEqual([
      ['employee', 'text', ['data', 'relation']],
      ['2026-04-01', 'date', ['data', 'happened']],
      [3, 'number', null],
    ]);
  });

  test('tells every path that it reads, once', () => {
    expect(compiled('{data.count} {data.count + data.amount}').paths).toEqual([
      ['data', 'count'],
      ['data', 'amount'],
    ]);
  });
});

describe('a fault', () => {
  test('lies where it lies in the whole text', () => {
    const text = 'Dear reader,\nabout {data.relatie} we write.';
    const result = compileTemplate(text, scope);
    if (result.ok) throw new Error('no problem found');
    expect(text.slice(result.problem.from, result.problem.to)).toBe('data.relatie');
    expect(result.problem).toMatchObject({
      code: 'unknown-name',
      nl: '`data.relatie` bestaat niet. Bedoelt u `data.relation`?',
    });
  });

  test('is a hole that does not close', () => {
    const result = compileTemplate('about {data.relation and on', scope);
    expect(result).toEqual({
      ok: false,
      problem: {
        code: 'unclosed-hole',
        from: 6,
        to: 27,
        nl: 'Hier begint een invulplek met `{`, maar de `}` aan het eind ontbreekt. Bedoelt u een gewone accolade, schrijf dan `{{`.',
        en: 'A blank opens here with `{`, but the `}` at its end is missing. If you mean a plain brace, write `{{`.',
      },
    });
  });

  test('is an empty hole, or one with a text that does not close', () => {
    expect(compileTemplate('a {} b', scope)).toMatchObject({ problem: { code: 'empty', from: 3, to: 3 } });
    expect(compileTemplate('a {"b} c', scope)).toMatchObject({ problem: { code: 'syntax', from: 3, to: 5 } });
  });
});

test('any text with its braces doubled comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '"', "'", 'a', '\\', '\n', 'é') }), (text) => {
      const doubled = text.replaceAll('{', '{{').replaceAll('}', '}}');
      expect(render(compiled(doubled), values, plainly)).toBe(text);
    }),
  );
});

test('any text compiles or has a problem within its bounds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '"', "'", 'data.count', '+', ' ', '\\', '\n') }),
      (text) => {
        const result = compileTemplate(text, scope);
        if (result.ok) expect(render(result.template, values, plainly)).toBeTypeOf('string');
        else {
          expect(result.problem.from).toBeGreaterThanOrEqual(0);
          expect(result.problem.to).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
