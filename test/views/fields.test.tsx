// What field types collect from a form, keep in it and say in a summary.
import { describe, expect, it } from 'vitest';
import type { FieldType, FieldValue, GroupField } from '../../views/fields/field.ts';
import { fields } from '../../views/fields/index.ts';
import { isRowButton } from '../../views/fields/row-buttons.ts';
import { galleryFields } from './gallery.tsx';

const context = { lang: 'nl', timeZone: 'Europe/Amsterdam' };
const inner: readonly GroupField[] = [
  { type: 'text', key: 'what', label: 'Waarover', required: true },
  { type: 'choices', key: 'kind', label: 'Soort', required: false, options: [{ value: 'a', label: 'Alfa' }] },
];

describe('reading collects what was typed, right or wrong', () => {
  it.each<[FieldType, [string, string][], FieldValue]>([
    ['text', [['q', '  Anneke ']], 'Anneke'],
    ['text', [], ''],
    ['long-text', [['q', 'een\r\ntwee']], 'een\ntwee'],
    ['number', [['q', 'drie']], 'drie'],
    [
      'date',
      [
        ['q.day', '31'],
        ['q.month', 'feb'],
      ],
      { day: '31', month: 'feb', year: '' },
    ],
    [
      'date-time',
      [
        ['q.day', '1'],
        ['q.time', '9u'],
      ],
      { day: '1', month: '', year: '', time: '9u' },
    ],
    ['yes-no', [['q', 'maybe']], 'maybe'],
    [
      'choices',
      [
        ['q', 'a'],
        ['q', 'b'],
      ],
      ['a', 'b'],
    ],
    ['choices', [], []],
    ['computed', [['q', 'forged']], undefined],
  ])('given %s with %j', (type, sent, typed) => {
    expect(fields[type].read(formOf(sent), 'q')).toEqual(typed);
  });
});

describe('a list', () => {
  const sent: [string, string][] = [
    ['q.rows', '2'],
    ['q.0.what', 'Rooster'],
    ['q.1.what', 'Reiskosten'],
    ['q.1.kind', 'a'],
  ];
  const read = (...more: [string, string][]) => fields.list.read(formOf([...sent, ...more]), 'q', inner);

  it('given two rows, then both are collected, also where nothing was ticked', () => {
    expect(read()).toEqual([
      { what: 'Rooster', kind: [] },
      { what: 'Reiskosten', kind: ['a'] },
    ]);
  });

  it('given the add button, then an empty row follows', () => {
    expect(read(['_add', 'q'])).toEqual([
      { what: 'Rooster', kind: [] },
      { what: 'Reiskosten', kind: ['a'] },
      {},
    ]);
  });

  it('given the remove button of the first row, then only the second is left', () => {
    expect(read(['_remove', 'q.0'])).toEqual([{ what: 'Reiskosten', kind: ['a'] }]);
  });

  it('given a button of another list, then nothing changes', () => {
    expect(read(['_remove', 'other.0'])).toEqual(read());
  });

  it('given a forged number of rows, then no more than 200 are read', () => {
    expect(fields.list.read(formOf([['q.rows', '1e9']]), 'q', inner)).toHaveLength(1);
    expect(fields.list.read(formOf([['q.rows', '999999999']]), 'q', inner)).toHaveLength(200);
  });

  it('says each row on a line of its own', () => {
    expect(fields.list.show(read(), { ...context, fields: inner })).toBe(
      '1. Waarover: Rooster\n2. Waarover: Reiskosten; Soort: Alfa',
    );
  });
});

it('given a form sent by a row button, then it is to be shown again', () => {
  expect(isRowButton(formOf([['_add', 'q']]))).toBe(true);
  expect(isRowButton(formOf([['q', 'x']]))).toBe(false);
});

describe('files', () => {
  it('given kept files, a removed one, a new one and an empty control, then only kept and new ones are read', () => {
    const form = formOf([
      ['q.kept', 'f1'],
      ['q.kept', 'f2'],
      ['_remove', 'q.f1'],
    ]);
    form.append('q', new File(['abc'], 'foto.jpg'));
    form.append('q', new File([], ''));

    const typed = fields.file.read(form, 'q') as { kept: string[]; added: File[] };

    expect(typed.kept).toEqual(['f2']);
    expect(typed.added.map(({ name }) => name)).toEqual(['foto.jpg']);
    expect(fields.file.show(typed, context)).toBe('foto.jpg (1 kB)');
  });
});

describe('summaries say values, stored or as typed', () => {
  const options = [{ value: 'a', label: 'Alfa' }];

  it.each<[FieldType, FieldValue, string]>([
    ['date', '2026-04-24', '24 april 2026'],
    ['date', { day: '4', month: '2', year: '2026' }, '4 februari 2026'],
    ['date', { day: '31', month: '2', year: '2026' }, '31-2-2026'],
    ['date', { day: '', month: '', year: '' }, ''],
    ['date-time', '2026-04-20T12:30:00Z', '20 april 2026 om 14:30'],
    ['yes-no', true, 'Ja'],
    ['yes-no', 'no', 'Nee'],
    ['yes-no', '', ''],
    ['choice', 'a', 'Alfa'],
    ['choice', 'gone', 'gone'],
    ['choices', ['a', 'gone'], 'Alfa, gone'],
    ['number', 1234.5, '1.234,5'],
    ['number', 'drie', 'drie'],
    ['amount', 1234.5, '€ 1.234,50'],
    ['amount', '12,5', '€ 12,5'],
    ['computed', false, 'Nee'],
    ['text', null, ''],
    ['file', [{ id: 'f', name: 'a.pdf', kind: 'application/pdf', size: 2_140_000 }], 'a.pdf (2,1 MB)'],
  ])('given %s %j, then “%s”', (type, value, said) => {
    expect(fields[type].show(value, { ...context, options }).replaceAll('\u00a0', ' ')).toBe(said);
  });
});

describe('drawing', () => {
  it('given every type with an error, then each control is described by hint and error that exist', async () => {
    for (const { type, field } of galleryFields('nl', true)) {
      const html = String(await fields[type].render(field));
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap((m) => m[1]!.split(' '));

      expect(described.filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.has(field.id), `${type} has a control to go to`).toBe(true);
      if (type !== 'computed') expect(described).toContain(`${field.id}-error`);
    }
  });

  it('given more than eight options, then a choice is a drop-down list', async () => {
    const options = Array.from({ length: 9 }, (_, n) => ({ value: `${n}`, label: `${n}` }));
    const draw = (count: number) =>
      fields.choice.render({
        id: 'q',
        name: 'q',
        label: 'Q',
        required: true,
        lang: 'nl',
        options: options.slice(0, count),
      });

    expect(String(await draw(9))).toContain('<select');
    expect(String(await draw(8))).not.toContain('<select');
  });

  it('given markup in what was typed, then it is shown as text', async () => {
    const html = await fields['long-text'].render({
      id: 'q',
      name: 'q',
      label: 'Q',
      required: true,
      lang: 'nl',
      value: '</textarea><script>alert(1)</script>',
    });

    expect(String(html)).not.toContain('<script>');
  });
});

function formOf(sent: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  return form;
}
