// A person: chosen from those with a role, or a name that was typed.
import { nameOf, typedName } from '../people/person.ts';
import { empty, read, unreadable, type FieldType, type KnownPerson } from './field-type.ts';
import { isNoText, typedLine } from './typed-text.ts';

const longestName = 200;

export const person: FieldType = {
  shape: () => ({ kind: 'text' }),
  personal: true,
  missing: ({ roles }) =>
    roles.length > 0
      ? { nl: 'Kies een persoon', en: 'Choose a person' }
      : { nl: 'Vul een naam in', en: 'Fill in a name' },
  read(raw, { roles }, { people }) {
    const typed = typedLine(raw);
    if (typed === null) return isNoText(raw) ? choose : empty;
    const known = people.find(({ id }) => id === typed);
    if (roles.length > 0) return known && canBeChosen(known, roles) ? read(known.id) : choose;
    if (known) return read(known.id);
    const name = nameOf(typed)?.trim() ?? typed;
    if (name === '') return empty;
    return name.length <= longestName && nameOf(name) === null ? read(typedName(name)) : tooLong;
  },
  say(value, _field, _language, { people }) {
    if (typeof value !== 'string') return '';
    return nameOf(value) ?? people.find(({ id }) => id === value)?.name ?? '';
  },
  facts: () => null,
};

function canBeChosen({ roles = [], active = true }: KnownPerson, wanted: readonly string[]): boolean {
  return active && roles.some((role) => wanted.includes(role));
}

const choose = unreadable('Kies een persoon uit de lijst.', 'Choose a person from the list.');
const tooLong = unreadable(
  'Schrijf alleen de naam, in hoogstens 200 tekens.',
  'Write only the name, in 200 characters at most.',
);
