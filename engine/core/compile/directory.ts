// Compiles into which fields goes what the directory knows of somebody: each into a field that can hold it.
import type { Field, Filing, Procedure } from '../language/procedure.gen.ts';
import type { Sentence } from '../language/text.ts';
import type { FilingPlan, KnownPart } from '../plan/plan.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';

interface Holder {
  readonly holds: (field: Field) => boolean;
  /** What kind of field it wants. */
  readonly wants: Sentence;
}

const text: Holder = {
  holds: ({ type }) => type === 'text' || type === 'long-text',
  wants: { nl: 'een tekst (`text`)', en: 'a text (`text`)' },
};

const HOLDERS: Readonly<Record<KnownPart, Holder>> = {
  name: text,
  organisation: text,
  reference: text,
  email: {
    holds: ({ type }) => type === 'email' || type === 'text',
    wants: { nl: 'een e-mailadres (`email`)', en: 'an e-mail address (`email`)' },
  },
  phone: {
    holds: ({ type }) => type === 'phone' || type === 'text',
    wants: { nl: 'een telefoonnummer (`phone`)', en: 'a telephone number (`phone`)' },
  },
  kind: {
    holds: ({ type, options = {} }) => type === 'choice' && 'client' in options && 'employee' in options,
    wants: {
      nl: 'een keuze (`choice`) met de mogelijkheden `client` en `employee`',
      en: 'a choice (`choice`) with the options `client` and `employee`',
    },
  },
  contact: {
    holds: ({ type }) => type === 'person',
    wants: { nl: 'een persoon (`person`)', en: 'a person (`person`)' },
  },
};

/** Compiles `filing.directory`; reports a field that does not exist or cannot hold what goes into it. */
export function compileDirectory(
  bench: Compilation,
  source: NonNullable<Filing['directory']>,
  fields: Procedure['fields'],
  known: Known,
): NonNullable<FilingPlan['directory']> {
  for (const [part, name] of Object.entries(source) as [KnownPart, string][]) {
    const path = ['filing', 'directory', part];
    bench.known(path, name, known.fields, { nl: 'Het veld', en: 'field' });
    const field = fields[name];
    const { holds, wants } = HOLDERS[part];
    if (field && !holds(field))
      bench.report('directory-field', path, {
        nl: `\`${name}\` kan dit niet bevatten. Kies een veld dat ${wants.nl} is.`,
        en: `\`${name}\` cannot hold this. Choose a field that is ${wants.en}.`,
      });
  }
  return source;
}
