// A date without a time.
import { isLocalDate } from '../time/local-date.ts';
import { sayDate } from '../time/phrase.ts';
import { localDate } from '../time/temporal.ts';
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { spoken } from './spoken.ts';
import { dateInText, dateOfParts, datePartsOf } from './typed-date.ts';
import { isNoText, typedLine } from './typed-text.ts';

export const date: FieldType = {
  shape: () => ({ kind: 'date' }),
  personal: false,
  missing: () => ({
    nl: 'Vul een datum in, bijvoorbeeld 24 4 2026',
    en: 'Fill in a date, for example 24 4 2026',
  }),
  read(raw, _field, { now, zone }) {
    const parts = datePartsOf(raw);
    if (parts && Object.values(parts).every((part) => part === '')) return empty;
    const typed = parts ? null : typedLine(raw);
    if (!parts && typed === null) return isNoText(raw) ? oneDate : empty;
    const found = parts ? dateOfParts(parts) : dateInText(typed ?? '', localDate(now, zone));
    return typeof found === 'string' ? read(found) : unreadable(found.nl, found.en);
  },
  say: (value, _field, language) =>
    typeof value === 'string' && isLocalDate(value) ? sayDate(value, spoken(language)) : '',
  facts: (value) => (typeof value === 'string' ? [value] : null),
};

const oneDate = unreadable('Vul één datum in, zoals 24-4-2026.', 'Fill in one date, like 24-4-2026.');
