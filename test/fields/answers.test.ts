// The answers of a form are read together: what is asked, needed and allowed depends on the other answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../engine/core/conditions/template.ts';
import type { Answers } from '../../engine/core/dossier/value.ts';
import { readAnswers, type AnswersContext } from '../../engine/core/fields/answers.ts';
import type { FieldPlan, FieldTypeName, Phrase } from '../../engine/core/plan/plan.ts';
import { context, field, formula, options, phrase, scopeOf } from './field.ts';

type Fields = Record<string, FieldPlan>;

const plainly = (template: Phrase[string], values: object) =>
  render(template, values, (value) => String(value ?? ''));

const answersContext = (existing: Answers = {}): AnswersContext => ({
  ...context,
  existing,
  valuesWith: (answers) => ({
    data: { ...existing, ...answers },
    now: context.now,
    receipt: '2026-04-20T08:00:00Z',
  }),
  say: (texts, values) =>
    Object.fromEntries(Object.entries(texts).map(([language, each]) => [language, plainly(each, values)])),
});

const read = (fields: Fields, raw: Readonly<Record<string, unknown>>, existing?: Answers) =>
  readAnswers(fields, Object.keys(fields), raw, answersContext(existing));

/** Fields by name; `conditions` are written over all of them. */
function fieldsOf(types: Readonly<Record<string, readonly [FieldTypeName, Partial<FieldPlan>?]>>): Fields {
  return Object.fromEntries(
    Object.entries(types).map(([name, [type, more]]) => [name, field(type, { name, ...more })]),
  );
}

const relation: readonly [FieldTypeName, Partial<FieldPlan>] = [
  'choice',
  { options: options('client', 'employee') },
];
const base = fieldsOf({ relation, confidant: ['text'], email: ['email'] });
const scope = scopeOf(base);
const isEmployee = formula('data.relation == "employee"', scope);

describe('given a question that is asked under a condition', () => {
  const fields = { ...base, confidant: { ...base.confidant!, show: isEmployee, required: true } };

  it('when the condition holds, then its answer is read', () => {
    const { answers, problems } = read(fields, { relation: 'employee', confidant: 'Anna' });
    expect(answers).toMatchObject({ relation: 'employee', confidant: 'Anna' });
    expect(problems).toEqual({});
  });

  it('when it does not hold, then the answer is not kept and nothing is required', () => {
    const { answers, problems } = read(
      fields,
      { relation: 'client', confidant: 'Anna' },
      { confidant: 'Bas' },
    );
    expect(answers).toMatchObject({ relation: 'client', confidant: null });
    expect(problems).toEqual({});
  });

  it('when it depends on a later question, then the order does not matter', () => {
    const { answers } = readAnswers(
      fields,
      ['confidant', 'relation'],
      { relation: 'employee', confidant: 'Anna' },
      answersContext(),
    );
    expect(answers.confidant).toBe('Anna');
  });

  it('when one hidden question hides another, then neither answer is kept', () => {
    const chain = { ...fields, email: { ...base.email!, show: formula('has(data.confidant)', scope) } };
    const raw = { email: 'a@b.nl', confidant: 'Anna', relation: 'client' };
    const { answers } = readAnswers(chain, ['email', 'confidant', 'relation'], raw, answersContext());
    expect(answers).toEqual({ email: null, confidant: null, relation: 'client' });
  });

  it('when two questions hide each other, then reading still ends', () => {
    const twins = fieldsOf({ a: ['text'], b: ['text'] });
    const own = scopeOf(twins);
    const fighting = {
      a: { ...twins.a!, show: formula('!has(data.b)', own) },
      b: { ...twins.b!, show: formula('!has(data.a)', own) },
    };
    const { answers } = read(fighting, { a: 'x', b: 'y' });
    expect(Object.keys(answers)).toEqual(['a', 'b']);
  });
});

describe('given a question that must be answered', () => {
  it('then leaving it empty is answered with what to do', () => {
    const fields = { ...base, email: { ...base.email!, required: true } };
    expect(read(fields, { email: ' ' }).problems).toEqual({
      email: {
        nl: 'Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl',
        en: 'Fill in your e-mail address, for example name@example.com',
      },
    });
  });

  it('when that depends on another answer, then only then', () => {
    const fields = { ...base, confidant: { ...base.confidant!, required: isEmployee } };
    expect(read(fields, { relation: 'client' }).problems).toEqual({});
    expect(Object.keys(read(fields, { relation: 'employee' }).problems)).toEqual(['confidant']);
  });

  it('when it was answered before and is not sent, then the answer stays', () => {
    const fields = { ...base, email: { ...base.email!, required: true } };
    const { answers, problems } = read(fields, {}, { email: 'a@b.nl' });
    expect(answers.email).toBe('a@b.nl');
    expect(problems).toEqual({});
  });

  it('when it was answered before and is sent empty, then it is missing', () => {
    const fields = { ...base, email: { ...base.email!, required: true } };
    expect(Object.keys(read(fields, { email: '' }, { email: 'a@b.nl' }).problems)).toEqual(['email']);
  });
});

describe('given an option that can be chosen under a condition', () => {
  const kinds = options('order', 'bullying').map((option) => ({
    ...option,
    show: option.name === 'bullying' ? isEmployee : null,
  }));
  const fields = { ...base, kind: field('choice', { name: 'kind', options: kinds }) };

  it('then it is read where the condition holds and refused where it does not', () => {
    expect(read(fields, { relation: 'employee', kind: 'bullying' }).answers.kind).toBe('bullying');
    const refused = read(fields, { relation: 'client', kind: 'bullying' });
    expect(refused.answers.kind).toBe(null);
    expect(refused.problems.kind).toMatchObject({ en: 'Choose one of the answers that are shown here.' });
  });
});

describe('given what must be true of an answer', () => {
  const dates = fieldsOf({ from: ['date'], to: ['date'] });
  const own = scopeOf(dates);
  const checked = {
    ...dates,
    to: {
      ...dates.to!,
      check: [
        {
          that: formula('data.to >= data.from', own),
          else: phrase({ nl: 'Kies een dag na {data.from}.', en: 'Choose a day after {data.from}.' }, own),
        },
      ],
    },
  };

  it('then the author’s reason is given in every language, filled in', () => {
    expect(read(checked, { from: '2026-04-24', to: '2026-04-01' }).problems).toEqual({
      to: { nl: 'Kies een dag na 2026-04-24.', en: 'Choose a day after 2026-04-24.' },
    });
    expect(read(checked, { from: '2026-04-24', to: '2026-04-25' }).problems).toEqual({});
  });

  it('then an answer that was not given is not checked', () => {
    expect(read(checked, { from: '2026-04-24' }).problems).toEqual({});
  });

  it('then a date is kept between its earliest and latest moment', () => {
    const bounded = {
      from: { ...dates.from!, notBefore: formula('receipt', own), notAfter: formula('now', own) },
    };
    expect(read(bounded, { from: '2026-04-20' }).problems).toEqual({});
    expect(read(bounded, { from: '2026-04-24' }).problems).toEqual({});
    expect(read(bounded, { from: '2026-04-19' }).problems.from).toMatchObject({
      nl: 'Dit is te vroeg. Het moet op of na maandag 20 april 2026 zijn.',
    });
    expect(read(bounded, { from: '2026-04-25' }).problems.from).toMatchObject({
      en: 'This is too late. It must be on or before Friday 24 April 2026.',
    });
  });

  it('then a moment is kept between its bounds to the minute', () => {
    const moment = { at: field('date-time', { name: 'at', notAfter: formula('now', own) }) };
    expect(read(moment, { at: '2026-04-24T17:00' }).problems).toEqual({});
    expect(Object.keys(read(moment, { at: '2026-04-24T17:01' }).problems)).toEqual(['at']);
  });
});

describe('given a list of parts', () => {
  const inner = fieldsOf({ text: ['text', { required: true }], cost: ['amount'], reason: ['text'] });
  const item = field('list', { fields: inner }).shape;
  const rowScope = scopeOf({}, item.kind === 'list' ? item.of : item);
  const fields = fieldsOf({
    parts: [
      'list',
      {
        required: true,
        atMost: 3,
        fields: {
          ...inner,
          reason: { ...inner.reason!, show: formula('item.cost > 100.0', rowScope), required: true },
          double: field('computed', { name: 'double', compute: formula('item.cost * 2.0', rowScope) }),
        },
      },
    ],
  });

  it('then each row is read by its own answers, and what is computed is filled in', () => {
    const { answers, problems } = read(fields, {
      parts: [
        { text: 'one', cost: '10', reason: 'x' },
        { text: 'two', cost: '200', reason: 'much' },
      ],
    });
    expect(problems).toEqual({});
    expect(answers.parts).toEqual([
      { text: 'one', cost: 10, reason: null, double: 20 },
      { text: 'two', cost: 200, reason: 'much', double: 400 },
    ]);
  });

  it('then a problem says in which row and field it is', () => {
    const { problems } = read(fields, {
      parts: [
        { text: 'one', cost: '200' },
        { text: '', cost: 'veel' },
      ],
    });
    expect(Object.keys(problems).toSorted()).toEqual(['parts.0.reason', 'parts.1.cost', 'parts.1.text']);
  });

  it('then rows in which nothing was filled in do not count', () => {
    const { answers, problems } = read(fields, {
      parts: [
        { text: '', cost: '' },
        { text: 'two', cost: '' },
      ],
    });
    expect(problems).toEqual({});
    expect(answers.parts).toEqual([{ text: 'two', cost: null, reason: null, double: null }]);
  });

  it('then no rows at all is no answer', () => {
    expect(Object.keys(read(fields, { parts: [{ text: ' ' }] }).problems)).toEqual(['parts']);
  });

  it('then too many rows are refused before they are read', () => {
    const many = Array.from({ length: 4 }, () => ({ text: 'a' }));
    expect(read(fields, { parts: many }).problems).toEqual({
      parts: {
        nl: 'Dit zijn er te veel: hoogstens 3 onderdelen.',
        en: 'These are too many: 3 items at most.',
      },
    });
  });
});

describe('given fields that fill themselves in', () => {
  const fields = fieldsOf({
    sum: ['amount'],
    more: ['computed'],
    tone: ['choice', { options: options('calm', 'sharp') }],
  });
  const own = scopeOf({ ...fields, more: { ...fields.more!, shape: { kind: 'number' } } });
  const filled = {
    ...fields,
    more: { ...fields.more!, compute: formula('data.sum + 1.0', own) },
    tone: { ...fields.tone!, default: { lines: [{ when: null, then: { literal: 'calm' } }] } },
  };

  it('then what is computed follows the answers, whatever was sent for it', () => {
    expect(read(filled, { sum: '2', more: '1000' }).answers.more).toBe(3);
    expect(read(filled, {}).answers.more).toBe(null);
  });

  it('then a default stands until somebody answers', () => {
    expect(read(filled, {}).answers.tone).toBe('calm');
    expect(read(filled, { tone: 'sharp' }).answers.tone).toBe('sharp');
    expect(read(filled, { tone: '' }).answers.tone).toBe(null);
  });
});

describe('given anything at all for answers', () => {
  it('then every name asked gets an answer, and nothing else does', () => {
    const fields = {
      ...base,
      confidant: { ...base.confidant!, show: isEmployee, required: true },
      parts: field('list', {
        name: 'parts',
        fields: { text: field('text', { name: 'text', required: true }) },
      }),
    };
    const raw = fc.dictionary(
      fc.constantFrom('relation', 'confidant', 'email', 'parts', '__proto__', 'other'),
      fc.anything(),
    );
    fc.assert(
      fc.property(raw, (sent) => {
        const { answers, problems } = read(fields, sent);
        expect(Object.keys(answers).toSorted()).toEqual(Object.keys(fields).toSorted());
        for (const name of Object.keys(problems))
          expect(name).toMatch(/^(relation|confidant|email|parts(\.\d+\.text)?)$/);
      }),
      { numRuns: 500 },
    );
  });
});
