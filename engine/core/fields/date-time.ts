// A date with a time of day on the organisation's own clock, kept as a moment.
import type { Sentence } from '../language/text.ts';
import { sayMoment } from '../time/phrase.ts';
import { atLocalTime, localDate, localInstant, type Instant } from '../time/temporal.ts';
import { empty, read, unreadable, type FieldType, type ReadContext } from './field-type.ts';
import { spoken } from './spoken.ts';
import { dateInText, dateOfParts, datePartsOf } from './typed-date.ts';
import { isNoText, typedLine } from './typed-text.ts';
import { typedTime } from './typed-time.ts';

export const dateTime: FieldType = {
  shape: () => ({ kind: 'time' }),
  personal: false,
  missing: () => ({
    nl: 'Vul een datum en een tijd in, bijvoorbeeld 24 4 2026 om 14:30',
    en: 'Fill in a date and a time, for example 24 4 2026 at 14:30',
  }),
  read(raw, _field, context) {
    const parts = datePartsOf(raw);
    const time = parts ? (typedLine((raw as { readonly time?: unknown }).time) ?? '') : '';
    if (parts && time === '' && Object.values(parts).every((part) => part === '')) return empty;
    const typed = parts ? null : typedLine(raw);
    if (!parts && typed === null) return isNoText(raw) ? oneMoment : empty;
    const found = parts
      ? momentOf(dateOfParts(parts), time, context.zone)
      : momentInText(typed ?? '', context);
    return typeof found === 'string' ? read(found) : unreadable(found.nl, found.en);
  },
  say: (value, _field, language, { zone }) =>
    typeof value === 'string' && value !== '' ? sayMoment(value, zone, spoken(language)) : '',
  facts: (value) => (typeof value === 'string' ? [value] : null),
};

const oneMoment = unreadable(
  'Vul één datum en tijd in, zoals 24-4-2026 14:30.',
  'Fill in one date and time, like 24-4-2026 14:30.',
);

function momentInText(text: string, { zone, now }: ReadContext): Instant | Sentence {
  const exact = /T/.test(text) ? localInstant(text, zone) : null;
  if (exact) return exact;
  const [, day = '', time = ''] =
    /^(.*?)(?:,? (?:om|at) |,? |t(?=\d))(\d{1,2}(?:[:.u]\d{2})?(?::\d{2})?(?: ?(?:uur|u|am|pm))?)$/i.exec(
      text,
    ) ?? [];
  const today = localDate(now, zone);
  const whole = dateInText(text, today);
  if (day === '' || typeof whole === 'string') return momentOf(whole, '', zone);
  return momentOf(dateInText(day, today), time, zone);
}

function momentOf(date: string | Sentence, typed: string, zone: string): Instant | Sentence {
  if (typeof date !== 'string') return date;
  const time = typedTime(typed);
  return typeof time === 'string' ? atLocalTime(date, time, zone) : time;
}
