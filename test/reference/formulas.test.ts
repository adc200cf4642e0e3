// What the reference says about formulas: it names all there is, and every formula in it works.
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../engine/core/conditions/condition.ts';
import { functions } from '../../engine/core/conditions/functions.ts';
import { loopNames } from '../../engine/core/conditions/loops.ts';
import { date, number, text, yesNo } from '../../engine/core/conditions/shape.ts';
import type { Scope, Shape } from '../../engine/core/conditions/shape.ts';
import { acts } from '../../engine/core/decide/acts/index.ts';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import { actWords } from '../../engine/core/reference/acts.ts';
import { fieldTypeWords } from '../../engine/core/reference/field-types.ts';
import { exampleData, formulaFunctions, formulaSigns } from '../../engine/core/reference/functions.ts';
import { formulaNames, itemNames } from '../../engine/core/reference/names.ts';
import { agreementShape, scopeOf } from '../../engine/core/scope/scope.ts';
import { keysWithAct } from '../../engine/core/simulate/input.ts';

const kind: Shape = { kind: 'text', options: ['noise', 'smell'] };
const fields: Record<string, Shape> = {
  kind,
  also: { kind: 'list', of: kind },
  story: text,
  amount: number,
  serious: yesNo,
  happened_on: date,
  parts: { kind: 'list', of: { kind: 'record', fields: { what: text, sum: number, upheld: yesNo } } },
};
const scope = scopeOf({
  fields,
  events: ['answer'],
  states: ['handling', 'handling.talks'],
  outcomes: ['settled'],
  deadlines: ['answer'],
  letters: ['answer'],
  approvals: ['wording'],
  participants: ['handler'],
  relations: ['measure'],
  roles: ['officer'],
});

/** Every name in a scope; what the procedure names itself is said as NAME or FIELD. */
function namesIn(all: Scope): string[] {
  const own = new Set(['answer', 'wording', 'handler', 'measure', 'handling', 'handling_talks']);
  const names = Object.entries(all).flatMap(([name, shape]): string[] => {
    if (name === 'data') return ['data.FIELD'];
    if (shape.kind !== 'record') return [name];
    return Object.entries(shape.fields).flatMap(([inner, each]) => {
      const path = `${name}.${own.has(inner) ? 'NAME' : inner}`;
      if (each.kind !== 'record') return [path];
      return Object.keys(each.fields).map((key) => `${path}.${key === 'officer' ? 'ROLE' : key}`);
    });
  });
  return [...new Set(names)].sort();
}

describe('the names', () => {
  test('are all those of the engine, and no others', () => {
    expect(formulaNames.map(({ name }) => name).sort()).toEqual(namesIn(scope));
  });

  test.each(formulaNames)('$name is in its example, which is a condition', ({ name, example }) => {
    const result = compileExpression(example, scope, yesNo);
    expect(result.ok ? null : result.problem.en).toBeNull();
    const pattern = new RegExp(name.replaceAll('.', '\\.').replace(/NAME|FIELD|ROLE/g, '\\w+'), 'u');
    expect(example).toMatch(pattern);
  });

  test('of items are all those of agreed actions', () => {
    const told = itemNames.map(({ name }) => name.replace('item.', ''));
    const known = agreementShape.kind === 'record' ? Object.keys(agreementShape.fields) : [];
    expect(known.length).toBeGreaterThan(3);
    expect(told).toEqual(expect.arrayContaining(known));
  });

  test.each(itemNames)('$name is in its example, which is a condition', ({ name, example }) => {
    const item: Shape =
      name === 'item'
        ? text
        : name === 'item.FIELD'
          ? { kind: 'record', fields: { serious: yesNo } }
          : agreementShape;
    const result = compileExpression(example, { ...scope, item }, yesNo);
    expect(result.ok ? null : result.problem.en).toBeNull();
  });
});

describe('the functions', () => {
  test('are all those of the engine, and no others', () => {
    const told = formulaFunctions.map(({ name }) => name).sort();
    expect(told).toEqual([...Object.keys(functions), ...loopNames].sort());
  });

  test.each([...formulaSigns, ...formulaFunctions])('$example', ({ name, example, gives }) => {
    const result = compileExpression(example, scope, null);
    expect(result.ok ? null : result.problem.en).toBeNull();
    if (result.ok) expect(result.expression.run({ data: exampleData })).toEqual(gives);
    if (/^\w+$/.test(name)) expect(example).toContain(name);
  });
});

describe('the kinds of questions', () => {
  const inWords: Readonly<Record<Shape['kind'], string>> = {
    text: 'a text',
    number: 'a number',
    'yes-no': 'yes or no',
    time: 'a moment',
    date: 'a date',
    list: 'a list',
    duration: 'a length of time',
    record: 'a group',
    any: 'what its formula gives',
  };

  test.each(Object.entries(fieldTypes))('%s is told as what a formula finds', (name, type) => {
    const shape = type.shape({ options: ['one'], fields: {} });
    expect(fieldTypeWords[name as keyof typeof fieldTypes].inFormula).toMatch(
      new RegExp(`^${inWords[shape.kind]}\\b`, 'u'),
    );
  });

  test('are no others than those of the engine', () => {
    expect(Object.keys(fieldTypeWords).sort()).toEqual(Object.keys(fieldTypes).sort());
  });
});

describe('what people can do in every procedure', () => {
  test('is all that the engine knows, with what goes with it', () => {
    // A report of a mail that came back is no act of anybody; a scenario writes it like one.
    const known = [...Object.keys(acts), 'bounced'];
    expect(actWords.map(({ name }) => name.split('.')[0]).sort()).toEqual(known.sort());
    for (const { name, data } of actWords.filter((each) => each.name !== 'bounced'))
      expect(keysWithAct(name.replace('NAME', 'wording')), name).toEqual([...data]);
  });
});
