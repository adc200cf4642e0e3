// Guesses how a name, span, clock or date was meant that is written otherwise than it should be.
import { language } from './written-form.ts';

const dutchUnits: Readonly<Record<string, string>> = {
  minuut: 'minutes',
  minuten: 'minutes',
  uur: 'hours',
  uren: 'hours',
  dag: 'days',
  dagen: 'days',
  werkdag: 'working days',
  werkdagen: 'working days',
  workday: 'working days',
  workdays: 'working days',
  'business days': 'working days',
  week: 'weeks',
  weken: 'weeks',
  maand: 'months',
  maanden: 'months',
  jaar: 'years',
  jaren: 'years',
};

/** `value` as it was probably meant, in the form of `pattern`; null when no guess has that form. */
export function improved(value: string, pattern: string): string | null {
  const right = new RegExp(pattern, 'u');
  const slug = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const [, amount = '', unit = ''] = /^(\d+)[\s-]*(\D+)$/.exec(value.trim()) ?? [];
  const span = `${amount} ${dutchUnits[unit.trim().toLowerCase()] ?? unit.trim().toLowerCase()}`;
  const clock = value
    .trim()
    .replace(/^(\d):/, '0$1:')
    .replace(/^(\d\d)[.u](\d\d)$/, '$1:$2');
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(value.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const candidates = [span, clock, date, pattern === language ? '' : slug];
  return candidates.find((candidate) => candidate !== value && right.test(candidate)) ?? null;
}
