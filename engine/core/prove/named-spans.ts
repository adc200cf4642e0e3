// The lengths of time that a text for people names, such as "binnen zes weken" or "within 48 hours".
import type { Span, SpanUnit } from '../time/span.ts';

const NUMBERS: readonly (readonly string[])[] = [
  ['een', 'één', 'one', 'a', 'an'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
  ['zeven', 'seven'],
  ['acht', 'eight'],
  ['negen', 'nine'],
  ['tien', 'ten'],
  ['elf', 'eleven'],
  ['twaalf', 'twelve'],
  ['dertien', 'thirteen'],
  ['veertien', 'fourteen'],
  ['vijftien', 'fifteen'],
  ['zestien', 'sixteen'],
  ['zeventien', 'seventeen'],
  ['achttien', 'eighteen'],
  ['negentien', 'nineteen'],
  ['twintig', 'twenty'],
];

const UNITS: readonly (readonly [RegExp, SpanUnit])[] = [
  [/^(werkdag|werkdagen|working days?)$/, 'working day'],
  [/^(werkuur|werkuren|working hours?)$/, 'working hour'],
  [/^(minuut|minuten|minutes?)$/, 'minute'],
  [/^(uur|uren|hours?)$/, 'hour'],
  [/^(dag|dagen|days?)$/, 'day'],
  [/^(week|weken|weeks)$/, 'week'],
  [/^(maand|maanden|months?)$/, 'month'],
  [/^(jaar|jaren|years?)$/, 'year'],
];

const NAMED =
  /(?<![\p{L}\d])(\d{1,5}|\p{L}+) (werkdagen|werkdag|werkuren|werkuur|working days?|working hours?|minuten|minuut|minutes?|uren|uur|hours?|dagen|dag|days?|weken|weeks|week|maanden|maand|months?|jaren|jaar|years?)(?!\p{L})/giu;

/** Every length that the text names, whole numbers in digits or, up to twenty, in words. */
export function namedSpans(text: string): Span[] {
  return [...text.matchAll(NAMED)].flatMap(([, number = '', word = '']) => {
    const unit = UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
    const amount = /^\d/.test(number)
      ? Number(number)
      : NUMBERS.findIndex((names) => names.includes(number.toLowerCase())) + 1;
    return unit === undefined || amount === 0 ? [] : [{ amount, unit }];
  });
}

/** Whether people mean the same by both: a week is seven days, a day 24 hours, a year twelve months. */
export function isSameLength(a: Span, b: Span): boolean {
  const [one, other] = [inSmallest(a), inSmallest(b)];
  return one.amount === other.amount && one.unit === other.unit;
}

const SMALLER: Readonly<Partial<Record<SpanUnit, readonly [SpanUnit, number]>>> = {
  week: ['hour', 7 * 24],
  day: ['hour', 24],
  year: ['month', 12],
};

function inSmallest({ amount, unit }: Span): Span {
  const [smaller, factor] = SMALLER[unit] ?? [unit, 1];
  return { amount: amount * factor, unit: smaller };
}
