// What people type is read as they meant it, and what cannot be is answered with what to do.
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import type { FieldPlan, FieldTypeName } from '../../engine/core/plan/plan.ts';
import { context, field, options } from './field.ts';

const read = (type: FieldTypeName, raw: unknown, more: Partial<FieldPlan> = {}, language = 'nl') =>
  fieldTypes[type].read(raw, field(type, more), { ...context, language });

const sentenceFor = (...given: Parameters<typeof read>) => {
  const reading = read(...given);
  return reading.ok ? null : reading.text;
};

const two = { options: options('client', 'employee') };
const confidants = { roles: ['confidant'] };

describe('given something that can be read', () => {
  it.each<[FieldTypeName, unknown, unknown, Partial<FieldPlan>?]>([
    ['text', '  Jan \u200e  Jansen\u0000 ', 'Jan Jansen'],
    ['text', 'Cafe\u0301', 'Café'],
    ['text', 12, '12'],
    ['text', 'tooLong', 'tooLong'],
    ['text', ['one'], 'one'],
    ['text', '\ud800x', '\ufffdx'],
    ['long-text', ' one  \r\n\r\n two\t\n', 'one\n\n two'],
    ['number', '12', 12],
    ['number', '-2,5', -2.5],
    ['number', '1.234', 1234],
    ['number', '1.234,56', 1234.56],
    ['number', '1,234.56', 1234.56],
    ['number', '1,5', 1.5],
    ['number', '0.125', 0.125],
    ['number', '1 000 000', 1_000_000],
    ['number', '\u22123', -3],
    ['number', 7.25, 7.25],
    ['amount', '€ 1.234,56', 1234.56],
    ['amount', '100,-', 100],
    ['amount', '12.50 euro', 12.5],
    ['amount', 'EUR 12', 12],
    ['amount', 0.1 + 0.2, 0.3],
    ['date', { day: '24', month: '4', year: '2026' }, '2026-04-24'],
    ['date', { day: '1', month: 'mrt', year: '2026' }, '2026-03-01'],
    ['date', '2026-04-24', '2026-04-24'],
    ['date', '24-4-2026', '2026-04-24'],
    ['date', '24/04/2026', '2026-04-24'],
    ['date', '24.4.2026', '2026-04-24'],
    ['date', '24 april 2026', '2026-04-24'],
    ['date', 'vrijdag 24 april 2026', '2026-04-24'],
    ['date', '24th April, 2026', '2026-04-24'],
    ['date', 'April 24, 2026', '2026-04-24'],
    ['date', '29-2-2028', '2028-02-29'],
    ['date', 'gisteren', '2026-04-23'],
    ['date', 'today', '2026-04-24'],
    ['date-time', { day: '24', month: '4', year: '2026', time: '17:00' }, '2026-04-24T15:00:00Z'],
    ['date-time', { day: '24', month: '1', year: '2026', time: '9u' }, '2026-01-24T08:00:00Z'],
    ['date-time', '2026-04-24T17:00', '2026-04-24T15:00:00Z'],
    ['date-time', '2026-04-24T15:00:00Z', '2026-04-24T15:00:00Z'],
    ['date-time', '24-4-2026 17.00 uur', '2026-04-24T15:00:00Z'],
    ['date-time', '24 april 2026 om 17:00', '2026-04-24T15:00:00Z'],
    ['date-time', '24 April 2026 at 5:30 pm', '2026-04-24T15:30:00Z'],
    ['date-time', 'gisteren 8:15', '2026-04-23T06:15:00Z'],
    ['yes-no', 'yes', true],
    ['yes-no', 'Ja', true],
    ['yes-no', true, true],
    ['yes-no', 'no', false],
    ['yes-no', false, false],
    ['choice', 'client', 'client', two],
    ['choices', ['employee', 'client', 'client'], ['client', 'employee'], two],
    ['choices', 'client', ['client'], two],
    ['person', 'p1', 'p1', confidants],
    ['person', 'p2', 'p2'],
    ['person', ' Jan  Jansen ', 'name:Jan Jansen'],
    ['person', 'name:Jan Jansen', 'name:Jan Jansen'],
    ['email', ' Jan@Voorbeeld.NL ', 'Jan@voorbeeld.nl'],
    ['email', 'mailto:a.b+c@mail.example.com', 'a.b+c@mail.example.com'],
    ['phone', '06 - 12 34 56 78', '06 - 12 34 56 78'],
    ['phone', '+31 (0)20 1234567 tst. 12', '+31 (0)20 1234567 tst. 12'],
    [
      'file',
      [{ id: 'f1', name: 'a.pdf', kind: 'application/pdf', size: 12 }],
      [{ id: 'f1', name: 'a.pdf', kind: 'application/pdf', size: 12 }],
    ],
    ['file', ['photo.jpg'], [{ id: 'photo.jpg', name: 'photo.jpg', kind: '', size: 0 }]],
    ['list', [{ it: 'one' }, { it: ' ' }], [{ it: 'one' }], { fields: { it: field('text') } }],
  ])('then %s %j is read as %j', (type, raw, value, more) => {
    expect(read(type, raw, more)).toEqual({ ok: true, value });
  });

  it('then a lone mark in a number is the reader’s own', () => {
    expect(read('number', '1.234', {}, 'en')).toEqual({ ok: true, value: 1.234 });
    expect(read('number', '1,234', {}, 'en')).toEqual({ ok: true, value: 1234 });
    expect(read('number', '1,234', {}, 'nl')).toEqual({ ok: true, value: 1.234 });
  });

  it.each(Object.keys(fieldTypes) as FieldTypeName[])('then an empty %s is no answer', (type) => {
    const more = { ...two, fields: { it: field('text') } };
    for (const nothing of [undefined, null, '', []]) {
      expect(read(type, nothing, more)).toEqual({ ok: true, value: null });
    }
  });

  it('then empty boxes are no date', () => {
    expect(read('date', { day: '', month: ' ', year: '' })).toEqual({ ok: true, value: null });
    expect(read('date-time', { day: '', month: '', year: '', time: '' })).toEqual({ ok: true, value: null });
  });
});

describe('given something that cannot be read', () => {
  it.each<[FieldTypeName, unknown, RegExp, RegExp, Partial<FieldPlan>?]>([
    ['text', 'a'.repeat(201), /hoogstens 200 tekens\. Haal er 1 weg/, /200 characters at most\. Take 1 away/],
    ['text', 'ab', /ten minste 3 tekens/, /at least 3 characters/, { atLeast: 3 }],
    ['text', { a: 1 }, /Vul hier een tekst in/, /Fill in a text/],
    ['long-text', 'a'.repeat(10_001), /hoogstens 10000 tekens/, /10000 characters at most/],
    ['long-text', 'a'.repeat(3_000_000), /te lang/, /too long/],
    ['number', 'twaalf', /Vul een getal in/, /Fill in a number/],
    ['number', '1,2,3', /Vul een getal in/, /Fill in a number/],
    ['number', '1e5', /Vul een getal in/, /Fill in a number/],
    ['number', Number.NaN, /Vul een getal in/, /Fill in a number/],
    ['number', '9'.repeat(400), /Vul een getal in/, /Fill in a number/],
    ['number', '3', /Vul 5 of meer in/, /Fill in 5 or more/, { atLeast: 5 }],
    ['number', '1001', /Vul 1.000 of minder in/, /or less/, { atMost: 1000 }],
    ['amount', '12,345,6', /bedrag in euro/, /amount in euros/],
    ['amount', '1,999', /twee cijfers achter de komma/, /two decimals/],
    ['amount', 'veel', /bijvoorbeeld 12,50/, /for example 12\.50/],
    ['date', '31-2-2026', /februari 2026 heeft 28 dagen/, /February 2026 has 28 days/],
    ['date', { day: '29', month: '2', year: '2026' }, /bestaat niet/, /does not exist/],
    ['date', { day: '0', month: '2', year: '2026' }, /bestaat niet/, /does not exist/],
    ['date', '1-13-2026', /maand moet 1 tot en met 12/, /month must be 1 up to 12/],
    ['date', '24-4-26', /jaar met vier cijfers/, /year in four digits/],
    [
      'date',
      { day: '24', month: '', year: '' },
      /Vul ook de maand en het jaar in/,
      /Fill in the month and the year/,
    ],
    ['date', { day: '24', month: '4', year: '0026' }, /Kijk het jaar na/, /Check the year/],
    ['date', 'volgende week', /Schrijf dag, maand en jaar/, /Write day, month and year/],
    [
      'date-time',
      { day: '24', month: '4', year: '2026', time: '' },
      /Vul ook de tijd in/,
      /Fill in the time/,
    ],
    ['date-time', '24-4-2026', /Vul ook de tijd in/, /Fill in the time/],
    ['date-time', '24-4-2026 25:00', /tijd bestaat niet/, /time does not exist/],
    ['date-time', '31-4-2026 12:00', /april 2026 heeft 30 dagen/, /April 2026 has 30 days/],
    ['yes-no', 'misschien', /Kies ja of nee/, /Choose yes or no/],
    ['choice', 'other', /Kies een van de antwoorden/, /Choose one of the answers/, two],
    ['choice', ['client', 'employee'], /Kies een van de antwoorden/, /Choose one of the answers/, two],
    ['choice', '__proto__', /Kies een van de antwoorden/, /Choose one of the answers/, two],
    ['choices', ['client', 'other'], /Kies uit de antwoorden/, /Choose from the answers/, two],
    ['choices', ['client', 'employee'], /hoogstens 1 antwoord\./, /1 answer at most/, { ...two, atMost: 1 }],
    ['choices', ['client'], /ten minste 2 antwoorden/, /at least 2 answers/, { ...two, atLeast: 2 }],
    ['person', 'p2', /Kies een persoon uit de lijst/, /Choose a person from the list/, confidants],
    ['person', 'p3', /Kies een persoon uit de lijst/, /Choose a person from the list/, confidants],
    ['person', 'Anna de Boer', /Kies een persoon uit de lijst/, /Choose a person/, confidants],
    ['person', 'a'.repeat(300), /alleen de naam/, /only the name/],
    ['email', 'jan', /naam@voorbeeld\.nl/, /name@example\.com/],
    ['email', 'a@b.nl, c@d.nl', /geen e-mailadres/, /not an e-mail address/],
    ['email', 'a@b.nl\r\nBcc: c@d.nl', /geen e-mailadres/, /not an e-mail address/],
    ['phone', 'bel me', /06 12345678/, /06 12345678/],
    ['phone', '1'.repeat(30), /geen telefoonnummer/, /not a telephone number/],
    ['file', [{ id: 3 }], /Voeg het opnieuw toe/, /Add it again/],
    [
      'file',
      Array.from({ length: 21 }, (_, at) => `${at}.pdf`),
      /hoogstens 20 bestanden/,
      /20 files at most/,
    ],
    ['list', 'one', /een voor een/, /one by one/],
    ['list', [{ it: 'a'.repeat(300) }], /te lang/, /too long/, { fields: { it: field('text') } }],
    [
      'list',
      [{ it: 'a' }],
      /ten minste 2 onderdelen/,
      /at least 2 items/,
      { atLeast: 2, fields: { it: field('text') } },
    ],
  ])('then %s %j is answered with what to do', (type, raw, nl, en, more) => {
    const said = sentenceFor(type, raw, more);
    expect(said?.nl).toMatch(nl);
    expect(said?.en).toMatch(en);
  });
});

describe('given input made to keep a reader busy', () => {
  const long = 150_000;
  const inputs = [
    `a${' '.repeat(long)}b`,
    '-'.repeat(long),
    ',-'.repeat(long),
    '1 '.repeat(long),
    `a@${'a.'.repeat(long)}`,
    'a\u0301'.repeat(long),
    '\n'.repeat(long),
  ];

  it.each(Object.keys(fieldTypes) as FieldTypeName[])('then %s is read within a second', (type) => {
    const started = performance.now();
    for (const input of inputs) read(type, input, two);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
