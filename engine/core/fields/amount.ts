// An amount of money in euros, to the cent.
import { empty, unreadable, type FieldType } from './field-type.ts';
import { localeOf } from './locale.ts';
import { withinBounds } from './number.ts';
import { typedNumber } from './typed-number.ts';
import { isNoText, typedLine } from './typed-text.ts';

const wrong = unreadable(
  'Vul een bedrag in euro in, bijvoorbeeld 12,50.',
  'Fill in an amount in euros, for example 12.50.',
);

export const amount: FieldType = {
  shape: () => ({ kind: 'number' }),
  personal: false,
  missing: () => ({
    nl: 'Vul een bedrag in, bijvoorbeeld 12,50',
    en: 'Fill in an amount, for example 12.50',
  }),
  read(raw, field, { language }) {
    const typed = typeof raw === 'number' ? null : typedLine(raw);
    if (typed === null && typeof raw !== 'number') return isNoText(raw) ? wrong : empty;
    const value = typeof raw === 'number' ? raw : typedNumber(withoutCurrency(typed ?? ''), language);
    if (value === null || !Number.isFinite(value) || Math.abs(value) > 1e12) return wrong;
    const cents = Math.round(value * 100) / 100;
    if (Math.abs(cents - value) > 1e-9 * Math.max(1, Math.abs(value))) {
      return unreadable(
        'Schrijf het bedrag met hoogstens twee cijfers achter de komma.',
        'Write the amount with two decimals at most.',
      );
    }
    return withinBounds(cents, field, (each) => sayAmount(each, language));
  },
  say: (value, _field, language) => (typeof value === 'number' ? sayAmount(value, language) : ''),
  facts: (value) => (typeof value === 'number' ? value : null),
};

function withoutCurrency(typed: string): string {
  return typed
    .replace(/€|\beuros?\b|\bEUR\b/gi, '')
    .trim()
    .replace(/[.,]\s*[-–—]+$/, '');
}

function sayAmount(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR' }).format(value);
}
