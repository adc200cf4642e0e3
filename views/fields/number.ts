// A number, typed the way people write it; not `type=number`, which loses what was typed wrong.
import { words } from '../words/words.ts';
import { line } from './line.tsx';

export const number = line({
  inputmode: 'decimal',
  width: 'narrow',
  spellcheck: false,
  show: (value, { lang }) =>
    typeof value === 'number' ? new Intl.NumberFormat(words(lang).locale).format(value) : value,
});
