// A number.
import type { FieldPlan } from '../plan/plan.ts';
import { empty, read, unreadable, type FieldType, type Reading } from './field-type.ts';
import { localeOf } from './locale.ts';
import { typedNumber } from './typed-number.ts';
import { isNoText, typedLine } from './typed-text.ts';

const wrong = unreadable(
  'Vul een getal in, bijvoorbeeld 12 of 2,5.',
  'Fill in a number, for example 12 or 2.5.',
);

export const number: FieldType = {
  shape: () => ({ kind: 'number' }),
  personal: false,
  missing: () => ({ nl: 'Vul een getal in', en: 'Fill in a number' }),
  read(raw, field, { language }) {
    const value = typeof raw === 'number' ? raw : numberTyped(raw, language);
    if (value === null) return empty;
    if (value === 'wrong' || !Number.isFinite(value) || Math.abs(value) > 1e12) return wrong;
    return withinBounds(value, field, (each) => sayNumber(each, language));
  },
  say: (value, _field, language) => (typeof value === 'number' ? sayNumber(value, language) : ''),
  facts: (value) => (typeof value === 'number' ? value : null),
};

function numberTyped(raw: unknown, language: string): number | 'wrong' | null {
  const typed = typedLine(raw);
  if (typed === null) return isNoText(raw) ? 'wrong' : null;
  return typedNumber(typed, language) ?? 'wrong';
}

/** The number when it lies between the author's bounds; `say` is how a bound is told. */
export function withinBounds(value: number, field: FieldPlan, say: (bound: number) => string): Reading {
  const { atLeast, atMost } = field;
  if (atLeast !== null && value < atLeast) {
    return unreadable(`Vul ${say(atLeast)} of meer in.`, `Fill in ${say(atLeast)} or more.`);
  }
  if (atMost !== null && value > atMost) {
    return unreadable(`Vul ${say(atMost)} of minder in.`, `Fill in ${say(atMost)} or less.`);
  }
  return read(value);
}

function sayNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 12 }).format(value);
}
