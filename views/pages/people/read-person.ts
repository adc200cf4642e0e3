// Reads what an administrator typed about somebody, and says what is wrong with it.
import type { OrganisationPlan } from '../../../engine/core/plan/plan.ts';
import type { NewPerson, Registered } from '../../../engine/shell/people/people.ts';
import { readText, readTexts } from '../../fields/typed.ts';
import { words } from '../../words/words.ts';
import { wrongContact } from './read-contact.ts';

export interface TypedPerson {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: readonly string[];
  /** By language. */
  readonly about: Readonly<Record<string, string>>;
  readonly language: string;
}

export interface ReadPerson {
  readonly typed: TypedPerson;
  /** Null when something is wrong. */
  readonly person: NewPerson | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** Reads the form. */
export function readPerson(form: FormData, organisation: OrganisationPlan, lang: string): ReadPerson {
  const line = (name: string) => readText(form, name).trim().slice(0, 300);
  const typed: TypedPerson = {
    ...{ name: line('name'), email: line('email'), phone: line('phone'), language: line('language') },
    roles: readTexts(form, 'roles').filter((role) => organisation.roles[role]),
    about: Object.fromEntries(organisation.languages.map((code) => [code, line(`about.${code}`)])),
  };
  const wrongEmail = wrongContact('email', typed.email, lang);
  const wrongPhone = wrongContact('phone', typed.phone, lang);
  const errors = {
    ...(typed.name === '' ? { name: words(lang).people.nameMissing } : {}),
    ...(wrongEmail ? { email: wrongEmail } : {}),
    ...(wrongPhone ? { phone: wrongPhone } : {}),
  };
  const fine = Object.keys(errors).length === 0;
  return { typed, errors, person: fine ? personOf(typed, organisation) : null };
}

function personOf(typed: TypedPerson, { languages }: OrganisationPlan): NewPerson {
  const about = Object.fromEntries(Object.entries(typed.about).filter(([, text]) => text !== ''));
  return {
    name: typed.name,
    email: typed.email || null,
    phone: typed.phone || null,
    roles: typed.roles,
    about: Object.keys(about).length > 0 ? about : null,
    language: languages.includes(typed.language) ? typed.language : (languages[0] ?? 'nl'),
  };
}

/** What stands in the form for somebody who is known. */
export function personAsTyped(person: Registered): TypedPerson {
  const { about } = person;
  return {
    ...{ name: person.name, email: person.email ?? '', phone: person.phone ?? '' },
    ...{ roles: person.roles, language: person.language },
    about: typeof about === 'string' ? { [person.language]: about } : (about ?? {}),
  };
}
