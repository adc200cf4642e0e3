// A question with yes or no for an answer.
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { spoken } from './spoken.ts';
import { isNoText, typedLine } from './typed-text.ts';

const yes = new Set(['yes', 'ja', 'true', 'waar', 'on', '1', 'y', 'j']);
const no = new Set(['no', 'nee', 'false', 'onwaar', 'off', '0', 'n']);
const words = { nl: { true: 'ja', false: 'nee' }, en: { true: 'yes', false: 'no' } } as const;

const wrong = unreadable('Kies ja of nee.', 'Choose yes or no.');

export const yesNo: FieldType = {
  shape: () => ({ kind: 'yes-no' }),
  personal: false,
  missing: () => ({ nl: 'Kies ja of nee', en: 'Choose yes or no' }),
  read(raw) {
    const typed = typedLine(raw)?.toLowerCase();
    if (typed === undefined) return isNoText(raw) ? wrong : empty;
    if (yes.has(typed)) return read(true);
    return no.has(typed) ? read(false) : wrong;
  },
  say: (value, _field, language) => (typeof value === 'boolean' ? words[spoken(language)][`${value}`] : ''),
  facts: (value) => (typeof value === 'boolean' ? [value ? 'yes' : 'no'] : null),
};
