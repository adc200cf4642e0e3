// A date in three boxes, which people make fewer mistakes with than with a calendar.
import { sayDate } from '../words/moment.ts';
import { DateBoxes, datePartsOf, isoDateOf, readDateParts } from './date-parts.tsx';
import type { FieldKind } from './field.ts';
import { GroupOfControls } from './wrapper.tsx';

export const date: FieldKind = {
  render: (field) => (
    <GroupOfControls field={field}>
      <div class="date-parts">
        <DateBoxes field={field} />
      </div>
    </GroupOfControls>
  ),
  read: (form, name) => readDateParts(form, name),
  show(value, { lang }) {
    const parts = datePartsOf(value);
    const iso = isoDateOf(parts);
    if (iso !== undefined) return sayDate(iso, lang);
    return [parts.day, parts.month, parts.year].filter((part) => part !== '').join('-');
  },
};
