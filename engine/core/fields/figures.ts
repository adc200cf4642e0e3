// Figures that were frozen, with somebody's own words beside each: the answer holds the words, the figures lie in the history.
import { text } from '../conditions/shape.ts';
import type { Item, Value } from '../dossier/value.ts';
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { longText } from './long-text.ts';

export const figures: FieldType = {
  shape: () => ({
    kind: 'list',
    of: { kind: 'record', fields: { metric: text, title: text, finding: text } },
  }),
  personal: true,
  missing: () => ({ nl: 'Er zijn nog geen cijfers vastgelegd', en: 'No figures have been frozen yet' }),
  read(raw, field, context) {
    const rows = findingsIn(context.before ?? null);
    if (isNothing(raw)) return rows.length === 0 ? empty : read(rows);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return noWords;
    const given = raw as Readonly<Record<string, unknown>>;
    if (Object.keys(given).some((metric) => rows.every((row) => row.metric !== metric))) return noWords;
    const items: Item[] = [];
    for (const row of rows) {
      if (!Object.hasOwn(given, String(row.metric))) {
        items.push(row);
        continue;
      }
      const reading = longText.read(given[String(row.metric)], { ...field, atLeast: null }, context);
      if (!reading.ok) return reading;
      items.push({ ...row, finding: reading.value });
    }
    return items.length === 0 ? empty : read(items);
  },
  say: (value) =>
    findingsIn(value)
      .filter(({ finding }) => finding !== null)
      .map(({ title, finding }) => `${String(title)}: ${String(finding)}`)
      .join('\n'),
  facts: () => null,
};

function isNothing(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}

const noWords = unreadable(
  'Hier horen woorden bij de cijfers die zijn vastgelegd.',
  'Words about the figures that were frozen belong here.',
);

/** The rows of an answer: a figure's name and title, and what was written about it. */
export function findingsIn(value: Value): readonly Item[] {
  return Array.isArray(value)
    ? value.filter((each): each is Item => typeof each === 'object' && each !== null && 'metric' in each)
    : [];
}
