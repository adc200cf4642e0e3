// An amount of money in euros.
import { words } from '../words/words.ts';
import { line } from './line.tsx';

export const amount = line({
  inputmode: 'decimal',
  width: 'narrow',
  spellcheck: false,
  prefix: '€',
  show(value, { lang }) {
    if (typeof value === 'string') return `€ ${value}`;
    return new Intl.NumberFormat(words(lang).locale, { style: 'currency', currency: 'EUR' }).format(value);
  },
});
