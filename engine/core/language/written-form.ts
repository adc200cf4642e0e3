// The forms in which names, spans, clocks and other short texts are written, each with an example.
import type { Sentence } from './text.ts';

export interface WrittenForm extends Sentence {
  readonly example: string;
}

/** The pattern of a key that is a language. */
export const language = '^[a-z]{2}$';

const forms: readonly { readonly like: (pattern: string) => boolean; readonly form: WrittenForm }[] = [
  {
    like: (pattern) => pattern === '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    form: {
      nl: 'een naam: kleine letters, cijfers en streepjes, met een letter aan het begin',
      en: 'a name: small letters, digits and hyphens, starting with a letter',
      example: 'first-contact',
    },
  },
  {
    like: (pattern) => pattern === language,
    form: { nl: 'een taal in twee letters', en: 'a language in two letters', example: 'nl' },
  },
  {
    like: (pattern) => pattern.includes('working days?|weeks?|months?'),
    form: {
      nl: 'een tijdsduur: een getal en een Engelse eenheid',
      en: 'a length of time: a number and a unit',
      example: '10 working days',
    },
  },
  {
    like: (pattern) => pattern.includes('{1,3}%'),
    form: {
      nl: 'een doel: een percentage of een tijdsduur',
      en: 'a target: a share or a span',
      example: '95%',
    },
  },
  {
    like: (pattern) => pattern.includes(':[0-5][0-9]$'),
    form: { nl: 'een tijd met uren en minuten', en: 'a time in hours and minutes', example: '16:30' },
  },
  {
    like: (pattern) => pattern.includes('(T\\d{2}:'),
    form: {
      nl: 'een datum, met of zonder tijd',
      en: 'a date, with or without a time',
      example: '2026-04-24T17:00',
    },
  },
  {
    like: (pattern) => pattern.startsWith('^\\d{4}-'),
    form: { nl: 'een datum', en: 'a date', example: '2026-04-24' },
  },
  {
    like: (pattern) => pattern.startsWith('^(0[1-9]|1[0-2])-'),
    form: { nl: 'een maand en een dag', en: 'a month and a day', example: '04-27' },
  },
  {
    like: (pattern) => pattern.startsWith('^(receipt|'),
    form: {
      nl: 'een moment: `receipt`, `event.NAAM`, `state.NAAM`, `letter.NAAM`, `data.VELD` of `deadline.NAAM`',
      en: 'a moment: `receipt`, `event.NAME`, `state.NAME`, `letter.NAME`, `data.FIELD` or `deadline.NAME`',
      example: 'event.confirm',
    },
  },
  {
    like: (pattern) => pattern.includes('(deadline|approval|refusal|linked'),
    form: {
      nl: 'een gebeurtenis: een eigen naam, of `deadline.NAAM`, `approval.NAAM`, `refusal.NAAM`, `linked.NAAM` of `schedule.NAAM`',
      en: 'an event: a name of your own, or `deadline.NAME`, `approval.NAME`, `refusal.NAME`, `linked.NAME` or `schedule.NAME`',
      example: 'confirm',
    },
  },
  {
    like: (pattern) => pattern.includes('(\\.[a-z]'),
    form: {
      nl: 'een naam, of een pad van namen',
      en: 'a name, or a path of names',
      example: 'handling.talks',
    },
  },
  {
    like: (pattern) => pattern.includes('@'),
    form: { nl: 'een e-mailadres', en: 'an e-mail address', example: 'klachten@voorbeeld.nl' },
  },
  {
    like: (pattern) => pattern.startsWith('^#'),
    form: {
      nl: 'een kleur tussen aanhalingstekens',
      en: 'a colour in quotation marks',
      example: '"#0b5c5c"',
    },
  },
  {
    like: (pattern) => pattern.includes('code'),
    form: { nl: 'een tekst met `{code}` erin', en: 'a text with `{code}` in it', example: 'K-{year}-{code}' },
  },
];

/** What a pattern asks for and an example of it; null for a pattern that nobody described. */
export function formOf(pattern: string): WrittenForm | null {
  return forms.find(({ like }) => like(pattern))?.form ?? null;
}
