// An e-mail address, checked leniently: only a letter that arrives proves it.
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { isNoText, typedLine } from './typed-text.ts';

const address = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]{2,}$/;

const wrong = unreadable(
  'Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.',
  'This is not an e-mail address. Write it like name@example.com.',
);

export const email: FieldType = {
  shape: () => ({ kind: 'text' }),
  personal: true,
  missing: () => ({
    nl: 'Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl',
    en: 'Fill in your e-mail address, for example name@example.com',
  }),
  read(raw) {
    const typed = typedLine(raw);
    if (typed === null) return isNoText(raw) ? wrong : empty;
    const bare = typed.replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1');
    if (bare.length > 254 || !address.test(bare)) return wrong;
    const at = bare.lastIndexOf('@');
    return read(bare.slice(0, at) + bare.slice(at).toLowerCase());
  },
  say: (value) => (typeof value === 'string' ? value : ''),
  facts: () => null,
};
