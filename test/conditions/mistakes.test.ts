// What is said about an expression that cannot be right, word for word in both languages.
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../engine/core/conditions/condition.ts';
import type { Problem } from '../../engine/core/conditions/problem.ts';
import type { Shape } from '../../engine/core/conditions/shape.ts';
import { scope } from './complaint-scope.ts';

const yesNo: Shape = { kind: 'yes-no' };

function problemOf(source: string, expected: Shape | null = yesNo): Problem {
  const result = compileExpression(source, scope, expected);
  if (result.ok) throw new Error(`${source} has no problem`);
  return result.problem;
}

/** The source with the part that is wrong between angle brackets. */
function marked(source: string, { from, to }: Problem): string {
  return `${source.slice(0, from)}⟨${source.slice(from, to)}⟩${source.slice(to)}`;
}

describe('a name that does not exist', () => {
  test('gets the nearest name that does', () => {
    expect(problemOf('data.relatie == "client"')).toEqual({
      code: 'unknown-name',
      from: 0,
      to: 12,
      nl: '`data.relatie` bestaat niet. Bedoelt u `data.relation`?',
      en: '`data.relatie` does not exist. Do you mean `data.relation`?',
      suggestion: 'data.relation',
    });
  });

  test('gets the group that it was left out of', () => {
    expect(problemOf('relation == "client"')).toMatchObject({
      nl: '`relation` bestaat niet. Bedoelt u `data.relation`?',
      suggestion: 'data.relation',
    });
  });

  test('gets the names that do exist when none is near', () => {
    expect(problemOf('agreements.xyzzy > 1')).toMatchObject({
      nl: '`agreements.xyzzy` bestaat niet. Wel: `agreements.open`.',
      en: '`agreements.xyzzy` does not exist. These do: `agreements.open`.',
    });
  });

  test('is explained when it has a hyphen', () => {
    expect(problemOf('1 > 2 || state.closed-unanswered.visits > 1')).toEqual({
      code: 'hyphen',
      from: 9,
      to: 39,
      nl: 'Schrijf `state.closed_unanswered.visits`: in een voorwaarde is een streepje een minteken, dus krijgt een naam een laag streepje.',
      en: 'Write `state.closed_unanswered.visits`: in a condition a hyphen is a minus sign, so a name takes an underscore instead.',
      suggestion: 'state.closed_unanswered.visits',
    });
    expect(problemOf('data.abuot-whom == "Jan"')).toMatchObject({
      code: 'hyphen',
      suggestion: 'data.about_whom',
    });
  });

  test('a difference between two names that exist is no hyphen', () => {
    expect(compileExpression('data.amount-data.count > 2', scope, yesNo).ok).toBe(true);
  });

  test('names reached through what every object has are no names', () => {
    expect(problemOf('data.constructor', null).code).toBe('unknown-name');
    expect(problemOf('toString', null).code).toBe('unknown-name');
    expect(problemOf('constructor(1)', null).code).toBe('unknown-function');
  });
});

describe('options', () => {
  test.each([
    [
      'data.relation == "cliënt"',
      'data.relation == ⟨"cliënt"⟩',
      '"cliënt" is geen keuze bij `data.relation`. Bedoelt u "client"?',
    ],
    [
      'data.relation in ["client", "boss"]',
      'data.relation in ["client", ⟨"boss"⟩]',
      '"boss" is geen keuze bij `data.relation`. De keuzes zijn "client", "employee" en "other".',
    ],
    [
      '"parking" in data.topics',
      '⟨"parking"⟩ in data.topics',
      '"parking" is geen keuze bij `data.topics`. De keuzes zijn "care", "conduct" en "privacy".',
    ],
    [
      'data.topics.contains("car")',
      'data.topics.contains(⟨"car"⟩)',
      '"car" is geen keuze bij `data.topics`. Bedoelt u "care"?',
    ],
    [
      'data.members.exists(m, m.conflict == "hart")',
      'data.members.exists(m, m.conflict == ⟨"hart"⟩)',
      '"hart" is geen keuze bij `m.conflict`. Bedoelt u "hard"?',
    ],
  ])('%s', (source, place, nl) => {
    const problem = problemOf(source);
    expect([problem.code, marked(source, problem), problem.nl]).toEqual(['unknown-option', place, nl]);
  });

  test('are said in English too', () => {
    expect(problemOf('data.relation == "boss"').en).toBe(
      '"boss" is not an option of `data.relation`. The options are "client", "employee" and "other".',
    );
  });

  test('bind a computed value for a field with options', () => {
    const field: Shape = { kind: 'text', options: ['high', 'low'] };
    expect(problemOf('data.amount > 3 ? "high" : "middle"', field)).toMatchObject({
      code: 'unknown-option',
      en: '"middle" is not an option of this value. The options are "high" and "low".',
    });
  });
});

describe('kinds that do not go together', () => {
  test.each<[string, string, string, string]>([
    [
      'data.relation',
      'not-yes-no',
      '`data.relation` is een tekst; hier hoort ja of nee.',
      '`data.relation` is a text; yes or no belongs here.',
    ],
    [
      'data.solved && data.count',
      'not-yes-no',
      '`data.count` is een getal; hier hoort ja of nee.',
      '`data.count` is a number; yes or no belongs here.',
    ],
    [
      'data.amount > "3"',
      'not-comparable',
      '`data.amount` is een getal en `"3"` is een tekst: die kunt u niet met `>` vergelijken. Schrijf een getal zonder aanhalingstekens.',
      '`data.amount` is a number and `"3"` is a text: you cannot compare these with `>`. Write a number without quotation marks.',
    ],
    [
      'data.solved == "true"',
      'not-comparable',
      '`data.solved` is ja of nee en `"true"` is een tekst: die kunt u niet met `==` vergelijken. Schrijf `true` of `false`, zonder aanhalingstekens.',
      '`data.solved` is yes or no and `"true"` is a text: you cannot compare these with `==`. Write `true` or `false`, without quotation marks.',
    ],
    [
      'data.happened > "2026-01-01"',
      'not-comparable',
      '`data.happened` is een datum en `"2026-01-01"` is een tekst: die kunt u niet met `>` vergelijken. Schrijf een datum als `date(\'2026-01-31\')`.',
      '`data.happened` is a date and `"2026-01-01"` is a text: you cannot compare these with `>`. Write a date as `date(\'2026-01-31\')`.',
    ],
    [
      'data.happened + 14 < now',
      'wrong-kind',
      '`data.happened` is een datum en `14` is een getal: daarmee kan `+` niet rekenen. Schrijf een aantal dagen als `days(14)`.',
      '`data.happened` is a date and `14` is a number: `+` cannot calculate with these. Write a number of days as `days(14)`.',
    ],
    [
      'data.members.votes > 2',
      'unknown-name',
      '`data.members` is een lijst en heeft geen onderdeel `votes`. Kies eerst een onderdeel, bijvoorbeeld met `.exists(x, x.votes …)`.',
      '`data.members` is a list and has no part `votes`. First choose an item, for example with `.exists(x, x.votes …)`.',
    ],
    [
      '"call" in data.description',
      'wrong-kind',
      '`data.description` is een tekst; na `in` hoort een lijst. In een tekst zoeken gaat met `data.description.contains("call")`.',
      '`data.description` is a text; a list belongs after `in`. To search a text, write `data.description.contains("call")`.',
    ],
    [
      '3 in data.topics',
      'not-comparable',
      '`3` is een getal, maar een onderdeel van `data.topics` is een tekst: het kan daar nooit in staan.',
      '`3` is a number, but an item of `data.topics` is a text: it can never be in there.',
    ],
    [
      "data.happened > date('2026-13-01')",
      'invalid-date',
      '"2026-13-01" is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld "2026-01-31".',
      '"2026-13-01" is not a date. Write year, month and day, for example "2026-01-31".',
    ],
  ])('%s', (source, code, nl, en) => {
    expect(problemOf(source)).toMatchObject({ code, nl, en });
  });

  test.each([
    'data == data',
    'data.solved < true',
    '[1, "a"] == [1]',
    'data.solved ? 1 : "a"',
    'max(true, false)',
    '-data.relation',
    'size(3)',
    'sum(data.topics)',
  ])('%s is refused', (source) => expect(compileExpression(source, scope, null).ok).toBe(false));
});

describe('asking for nothing', () => {
  test.each([
    [
      'data.solved == null',
      'Schrijf geen `null`. Vraag met `has(…)` of er een antwoord is, en met `!has(…)` of het ontbreekt.',
    ],
    [
      'data.relation == ""',
      'Een leeg antwoord is geen tekst. Vraag met `has(…)` of er een antwoord is, hier bij `data.relation`.',
    ],
  ])('%s is done with has', (source, nl) => {
    expect(problemOf(source)).toMatchObject({ code: 'use-has', nl });
  });
});

describe('functions', () => {
  test('patterns are refused', () => {
    expect(problemOf('data.description.matches("(a+)+$")')).toMatchObject({
      code: 'refused',
      nl: '`matches` mag niet: een patroon kan het systeem laten vastlopen. Gebruik `contains`, `startsWith` of `endsWith`.',
      en: '`matches` is not allowed: a pattern can make the system hang. Use `contains`, `startsWith` or `endsWith`.',
    });
    expect(problemOf('matches(data.description, "(a+)+$")').code).toBe('refused');
  });

  test('an unknown one gets the nearest', () => {
    const source = 'data.description.startWith("N")';
    const problem = problemOf(source);
    expect(marked(source, problem)).toBe('data.description.⟨startWith⟩("N")');
    expect(problem.nl).toBe('De functie `startWith` bestaat niet. Bedoelt u `startsWith`?');
  });

  test('a wrong number of values gets an example', () => {
    expect(problemOf('days() == days(1, 2)')).toMatchObject({
      code: 'arguments',
      nl: '`days` klopt niet met 0 waarden. Schrijf bijvoorbeeld `days(14)`.',
      en: '`days` does not work with 0 values. Write for example `days(14)`.',
    });
    expect(problemOf('data.members.exists(m)').code).toBe('arguments');
    expect(problemOf('data.members.exists(1, true)').code).toBe('syntax');
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string, string | undefined]>([
    [
      'data.relation = "client"',
      'data.relation ⟨=⟩ "client"',
      'Vergelijken gaat met `==`; hier staat `=`.',
      '==',
    ],
    [
      'data.solved and data.satisfied',
      'data.solved ⟨and⟩ data.satisfied',
      '"En" schrijft u als `&&`; hier staat `and`.',
      '&&',
    ],
    [
      'data.solved of data.satisfied',
      'data.solved ⟨of⟩ data.satisfied',
      '"Of" schrijft u als `||`; hier staat `of`.',
      '||',
    ],
    [
      'data.amount => 3',
      'data.amount ⟨=>⟩ 3',
      '"Groter dan of gelijk aan" schrijft u als `>=`; hier staat `=>`.',
      '>=',
    ],
    [
      'data.relation == “client”',
      'data.relation == ⟨“⟩client”',
      'Gebruik rechte aanhalingstekens: `"`; hier staat `“`.',
      '"',
    ],
    [
      'data.relation == "client',
      'data.relation == ⟨"client⟩',
      'Deze tekst begint met een aanhalingsteken, maar heeft er geen aan het eind.',
      undefined,
    ],
    [
      '(data.solved',
      '(data.solved⟨⟩',
      'Deze voorwaarde is niet af: aan het eind ontbreekt nog iets, misschien een haakje.',
      undefined,
    ],
    [
      'data.amount > 3 )',
      'data.amount > 3 ⟨)⟩',
      'Dit is niet te lezen bij `)`. Staat er een teken te veel, of ontbreekt er een?',
      undefined,
    ],
  ])('%s', (source, place, nl, suggestion) => {
    const problem = problemOf(source);
    expect([problem.code, marked(source, problem), problem.nl, problem.suggestion]).toEqual([
      'syntax',
      place,
      nl,
      suggestion,
    ]);
  });

  test.each(['', '   '])('nothing at all', (source) => {
    expect(problemOf(source)).toMatchObject({
      code: 'empty',
      nl: 'Hier staat nog niets. Schrijf een naam of een voorwaarde.',
      en: 'There is nothing here yet. Write a name or a condition.',
    });
  });

  test.each([
    ['too long', `data.description == "${'x'.repeat(2000)}"`],
    ['too deep', `${'('.repeat(60)}true${')'.repeat(60)}`],
    ['too many parts', Array.from({ length: 300 }, () => '1').join('+')],
    [
      'too many loops',
      'data.members.all(a, data.members.all(b, data.members.all(c, data.members.all(d, true))))',
    ],
  ])('%s', (_, source) => {
    expect(problemOf(source)).toMatchObject({
      code: 'too-complex',
      nl: 'Deze voorwaarde is te lang of te ingewikkeld. Splits haar in kleinere delen.',
    });
  });

  test.each(['{"a": 1}', 'b"bytes"', '1u', 'data.?relation', 'type(1)', 'cel.bind(x, 1, x)'])(
    '%s is no part of the language',
    (source) => {
      expect(compileExpression(source, scope, null).ok).toBe(false);
    },
  );
});
