// A list of groups of fields, such as the parts of a complaint.
import type { Item, Value } from '../dossier/value.ts';
import { inLanguage, type Sentence } from '../language/text.ts';
import type { FieldPlan, FieldTypeName } from '../plan/plan.ts';
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { countProblem, type Things } from './items.ts';

const things: Things = { nl: ['onderdeel', 'onderdelen'], en: ['item', 'items'] };
const usualMost = 200;

/** The field type of lists; `typeOf` gives the types of the fields that stand in its rows. */
export function list(typeOf: (name: FieldTypeName) => FieldType): FieldType {
  return {
    shape: ({ fields }) => ({ kind: 'list', of: { kind: 'record', fields: { ...fields } } }),
    personal: true,
    missing: () => ({ nl: 'Voeg ten minste één onderdeel toe', en: 'Add at least one item' }),
    read(raw, field, context) {
      const rows = rowsIn(raw);
      if (rows === null) return unreadable(noRows.nl, noRows.en);
      const items: Item[] = [];
      for (const row of rows) {
        const item: Record<string, Value> = {};
        for (const inner of Object.values(field.fields)) {
          const reading = typeOf(inner.type).read(row[inner.name], inner, context);
          if (!reading.ok) return reading;
          item[inner.name] = reading.value;
        }
        if (!isEmptyItem(item)) items.push(item);
      }
      if (items.length === 0) return empty;
      const problem = rowsProblem(items.length, field);
      return problem ? unreadable(problem.nl, problem.en) : read(items);
    },
    say: (value, field, language, context) =>
      itemsOf(value)
        .map((item, index) => {
          const said = Object.values(field.fields).map((inner) => {
            const words = typeOf(inner.type).say(item[inner.name] ?? null, inner, language, context);
            return words === '' ? '' : `${inLanguage(inner.ask, language)}: ${words}`;
          });
          return `${index + 1}. ${said.filter((words) => words !== '').join('; ')}`;
        })
        .join('\n'),
    facts: (value) => (Array.isArray(value) ? value.length : null),
  };
}

export const noRows: Sentence = {
  nl: 'Hier hoort een lijst van onderdelen. Voeg ze een voor een toe.',
  en: 'A list of items belongs here. Add them one by one.',
};

/** The rows that were given, none when there is nothing, and null for what is no list of groups. */
export function rowsIn(raw: unknown): readonly Readonly<Record<string, unknown>>[] | null {
  if (raw === undefined || raw === null || raw === '') return [];
  if (!Array.isArray(raw) || raw.length > 1000) return null;
  const isGroup = (row: unknown) => typeof row === 'object' && row !== null && !Array.isArray(row);
  return raw.every(isGroup) ? (raw as Readonly<Record<string, unknown>>[]) : null;
}

/** What is wrong with so many rows, or null. */
export function rowsProblem(count: number, field: FieldPlan): Sentence | null {
  return countProblem(count, field, things, usualMost);
}

/** Whether nothing at all was filled in. */
export function isEmptyItem(item: Item): boolean {
  return Object.values(item).every((value) => value === null);
}

function itemsOf(value: Value): readonly Item[] {
  return Array.isArray(value)
    ? value.filter((each): each is Item => typeof each === 'object' && each !== null)
    : [];
}
