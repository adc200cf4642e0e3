// A date in three boxes and a time in a fourth.
import { sayDate } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { DateBoxes, type DateParts, datePartsOf, isoDateOf, readDateParts } from './date-parts.tsx';
import type { FieldKind, FieldValue } from './field.ts';
import { asText, partOf, readText } from './typed.ts';
import { GroupOfControls, invalid } from './wrapper.tsx';

export type DateTimeParts = DateParts & { time: string };

export const dateTime: FieldKind = {
  render(field) {
    const typed = dateTimePartsOf(field.value, field.timeZone);
    const texts = words(field.lang).fields;
    return (
      <GroupOfControls field={field}>
        <div class="date-parts">
          <DateBoxes field={{ ...field, value: typed }} />
          <div class="date-part">
            <label class="label-small" for={`${field.id}-time`}>
              {texts.time}
            </label>
            <input
              class="input input-4"
              id={`${field.id}-time`}
              name={`${field.name}.time`}
              type="text"
              inputmode="text"
              placeholder="00:00"
              aria-invalid={invalid(field)}
              value={typed.time}
            />
          </div>
        </div>
      </GroupOfControls>
    );
  },
  read: (form, name) => ({ ...readDateParts(form, name), time: readText(form, `${name}.time`).trim() }),
  show(value, { lang, timeZone }) {
    const parts = dateTimePartsOf(value, timeZone);
    const iso = isoDateOf(parts);
    if (iso !== undefined && parts.time !== '') return words(lang).time.dayAt(sayDate(iso, lang), parts.time);
    return [parts.day, parts.month, parts.year, parts.time].filter((part) => part !== '').join(' ');
  },
};

/** The parts of a typed value, of a stored local moment, or of a stored instant seen in `timeZone`. */
export function dateTimePartsOf(value: FieldValue, timeZone?: string): DateTimeParts {
  if (typeof value !== 'string') {
    return { ...datePartsOf(value), time: asText(partOf(value, 'time')) };
  }
  const local = timeZone !== undefined && /(Z|[+-]\d\d:\d\d)$/.test(value) ? localOf(value, timeZone) : value;
  return { ...datePartsOf(local), time: /T(\d{2}:\d{2})/.exec(local)?.[1] ?? '' };
}

function localOf(instant: string, timeZone: string): string {
  const inSweden = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return inSweden.format(new Date(instant)).replace(' ', 'T');
}
