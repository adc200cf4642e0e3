// The three boxes for day, month and year, shared by the field types that hold a date.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';
import type { FieldProps, FieldValue } from './field.ts';
import { asText, partOf, readText } from './typed.ts';
import { invalid } from './wrapper.tsx';

// A type and not an interface: only then is it assignable to a value of named parts.
export type DateParts = { day: string; month: string; year: string };

const boxes = [
  { part: 'day', width: 'input-2', birthday: 'bday-day' },
  { part: 'month', width: 'input-2', birthday: 'bday-month' },
  { part: 'year', width: 'input-4', birthday: 'bday-year' },
] as const;

/** The boxes with what was typed in them; the first one carries the field's id. */
export function DateBoxes({ field }: { field: FieldProps }): JSX.Element {
  const texts = words(field.lang).fields;
  const typed = datePartsOf(field.value);
  return (
    <>
      {boxes.map(({ part, width, birthday }, index) => {
        const id = index === 0 ? field.id : `${field.id}-${part}`;
        return (
          <div class="date-part">
            <label class="label-small" for={id}>
              {texts[part]}
            </label>
            <input
              class={`input ${width}`}
              id={id}
              name={`${field.name}.${part}`}
              type="text"
              inputmode="numeric"
              autocomplete={field.autocomplete === 'bday' ? birthday : undefined}
              aria-invalid={invalid(field)}
              value={typed[part]}
            />
          </div>
        );
      })}
    </>
  );
}

/** The three texts typed under `name`. */
export function readDateParts(form: FormData, name: string): DateParts {
  const part = (key: string) => readText(form, `${name}.${key}`).trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** The parts of a typed value or of a stored date (`2026-04-24`). */
export function datePartsOf(value: FieldValue): DateParts {
  if (typeof value === 'string') {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  }
  return {
    day: asText(partOf(value, 'day')),
    month: asText(partOf(value, 'month')),
    year: asText(partOf(value, 'year')),
  };
}

/** The ISO date of the parts, or undefined when they name no day that exists. */
export function isoDateOf({ day, month, year }: DateParts): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
