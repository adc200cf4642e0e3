// A telephone number, kept as it was typed.
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { isNoText, typedLine } from './typed-text.ts';

const wrong = unreadable(
  'Dit is geen telefoonnummer. Schrijf het zoals 06 12345678 of +31 6 12345678.',
  'This is not a telephone number. Write it like 06 12345678 or +31 6 12345678.',
);

export const phone: FieldType = {
  shape: () => ({ kind: 'text' }),
  personal: true,
  missing: () => ({
    nl: 'Vul uw telefoonnummer in, bijvoorbeeld 06 12345678',
    en: 'Fill in your telephone number, for example 06 12345678',
  }),
  read(raw) {
    const typed = typedLine(raw);
    if (typed === null) return isNoText(raw) ? wrong : empty;
    const digits = typed.replace(/\D/g, '').length;
    const likely = /^\+?[\d\s()./-]+((toestel|tst|ext|x)\.?\s*\d{1,6})?$/i.test(typed);
    return likely && typed.length <= 40 && digits >= 3 && digits <= 20 ? read(typed) : wrong;
  },
  say: (value) => (typeof value === 'string' ? value : ''),
  facts: () => null,
};
