// Answers are said the way people say them, counted only where nobody is named, and read back the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../engine/core/dossier/value.ts';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import type { FieldPlan, FieldTypeName } from '../../engine/core/plan/plan.ts';
import { context, field, options } from './field.ts';

const two = { options: options('client', 'employee') };
const parts = { fields: { it: field('text'), sum: field('amount', { name: 'sum', ask: 'Bedrag' }) } };

const say = (type: FieldTypeName, value: Value, language: string, more: Partial<FieldPlan> = {}) =>
  fieldTypes[type].say(value, field(type, more), language, context).replaceAll('\u00a0', ' ');

describe('given an answer', () => {
  it.each<[FieldTypeName, Value, string, string, Partial<FieldPlan>?]>([
    ['text', 'Hallo', 'Hallo', 'Hallo'],
    ['number', 1234.5, '1.234,5', '1,234.5'],
    ['amount', 1234.5, '€ 1.234,50', '€1,234.50'],
    ['date', '2026-04-24', 'vrijdag 24 april 2026', 'Friday 24 April 2026'],
    ['date-time', '2026-04-24T15:00:00Z', 'vrijdag 24 april 2026 om 17:00', 'Friday 24 April 2026 at 17:00'],
    ['yes-no', true, 'ja', 'yes'],
    ['choice', 'client', 'De client', 'The client', two],
    ['choice', 'gone', 'gone', 'gone', two],
    ['choices', ['client', 'employee'], 'De client, De employee', 'The client, The employee', two],
    ['person', 'p1', 'Anna de Boer', 'Anna de Boer'],
    ['person', 'name:Jan Jansen', 'Jan Jansen', 'Jan Jansen'],
    ['person', 'unknown', '', ''],
    ['file', [{ id: 'f', name: 'a.pdf', kind: '', size: 1 }], 'a.pdf', 'a.pdf'],
    ['computed', 2.5, '2,5', '2.5'],
    ['computed', '2026-04-24', 'vrijdag 24 april 2026', 'Friday 24 April 2026'],
    [
      'list',
      [{ it: 'een', sum: 2 }],
      '1. Uw antwoord: een; Bedrag: € 2,00',
      '1. Your answer: een; Bedrag: €2.00',
      parts,
    ],
  ])('then %s %j is said as %j and %j', (type, value, nl, en, more) => {
    expect(say(type, value, 'nl', more)).toBe(nl);
    expect(say(type, value, 'en', more)).toBe(en);
  });

  it.each(Object.keys(fieldTypes) as FieldTypeName[])('then no %s is said as nothing', (type) => {
    expect(say(type, null, 'nl')).toBe('');
    expect(fieldTypes[type].facts(null, field(type))).toBe(null);
  });

  it('then what is counted never holds words that a person wrote', () => {
    const facts = (type: FieldTypeName, value: Value) => fieldTypes[type].facts(value, field(type));
    expect(facts('choice', 'client')).toEqual(['client']);
    expect(facts('choices', ['client'])).toEqual(['client']);
    expect(facts('yes-no', false)).toEqual(['no']);
    expect(facts('number', 3)).toBe(3);
    expect(facts('amount', 3.5)).toBe(3.5);
    expect(facts('date', '2026-04-24')).toEqual(['2026-04-24']);
    for (const type of ['text', 'long-text', 'email', 'phone', 'person', 'computed'] as const) {
      expect(facts(type, 'secret words')).toBe(null);
    }
    expect(facts('list', [{ it: 'secret words' }])).toBe(1);
  });

  it('then texts, names, addresses, files and lists are personal by themselves', () => {
    const personal = Object.entries(fieldTypes).filter(([, type]) => type.personal);
    const names = personal.map(([name]) => name).toSorted();
    expect(names).toEqual(['email', 'figures', 'file', 'list', 'long-text', 'person', 'phone', 'text']);
  });
});

describe('given any answer that was said', () => {
  const languages = fc.constantFrom('nl', 'en');
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

  const comesBack = (type: FieldTypeName, value: Value, language: string) => {
    const said = fieldTypes[type].say(value, field(type), language, context);
    expect(fieldTypes[type].read(said, field(type), { ...context, language })).toEqual({ ok: true, value });
  };

  it('then a date is read back the same', () => {
    fc.assert(
      fc.property(day, languages, (at, language) =>
        comesBack('date', at.toISOString().slice(0, 10), language),
      ),
    );
  });

  it('then a moment is read back the same, where the clock shows its time once', () => {
    const moments = day.filter((at) => at.getUTCHours() > 3 || at.getUTCMonth() !== 9);
    fc.assert(
      fc.property(moments, languages, (at, language) => {
        const minute = `${at.toISOString().slice(0, 16)}:00Z`;
        if (at.getUTCFullYear() >= 1980) comesBack('date-time', minute, language);
      }),
    );
  });

  it('then an amount is read back the same', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(fc.property(cents, languages, (n, language) => comesBack('amount', n / 100, language)));
  });

  it('then a number is read back the same', () => {
    const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);
    fc.assert(fc.property(numbers, languages, (n, language) => comesBack('number', n, language)));
  });

  it('then yes and no are read back the same', () => {
    for (const value of [true, false])
      for (const language of ['nl', 'en']) comesBack('yes-no', value, language);
  });
});

describe('given anything at all', () => {
  const hostile = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.record({ day: fc.anything(), month: fc.string(), year: fc.string(), time: fc.string() }),
    fc.array(fc.record({ it: fc.anything(), id: fc.string(), name: fc.string() })),
    fc.constantFrom('__proto__', 'constructor', 'name:', 'name:name:x', '31-31-9999', '-0', '\ud800'),
  );

  it.each(Object.keys(fieldTypes) as FieldTypeName[])(
    'then reading it as %s never throws, nor does saying it',
    (type) => {
      const own = field(type, { ...two, fields: { it: field('date') } });
      fc.assert(
        fc.property(hostile, (raw) => {
          const reading = fieldTypes[type].read(raw, own, context);
          if (!reading.ok) {
            expect(reading.text.nl).toMatch(/\.$/);
            expect(reading.text.en).toMatch(/\.$/);
            return;
          }
          expect(typeof fieldTypes[type].say(reading.value, own, 'nl', context)).toBe('string');
          const again = fieldTypes[type].read(reading.value, own, context);
          expect(again).toEqual(reading);
        }),
        { numRuns: 300 },
      );
    },
  );
});
