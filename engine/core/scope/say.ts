// Says values in texts as people say them: dates, amounts, names, the words of a chosen answer.
import type { Shape } from '../conditions/shape.ts';
import { render } from '../conditions/template.ts';
import type { Say } from '../conditions/template.ts';
import { fieldTypes } from '../fields/index.ts';
import { inLanguage } from '../language/text.ts';
import type { Text } from '../language/text.ts';
import type { Value } from '../dossier/value.ts';
import { nameOf } from '../people/person.ts';
import type { Person } from '../people/person.ts';
import type { FieldPlan, Phrase, Plan } from '../plan/plan.ts';
import { sayDate, sayMoment } from '../time/phrase.ts';

/** The language of the product's own words for a reader's language. */
export function spoken(language: string): 'nl' | 'en' {
  return language === 'nl' ? 'nl' : 'en';
}

/** Renders a phrase in a language, with values said as people say them. */
export function sayPhrase(
  plan: Plan,
  phrase: Phrase,
  values: object,
  language: string,
  people: readonly Person[],
): string {
  const template = phrase[language] ?? phrase.en ?? Object.values(phrase)[0];
  return template ? render(template, values, sayer(plan, language, people)) : '';
}

/** Renders a phrase in every language of the organisation. */
export function sayInAll(plan: Plan, phrase: Phrase, values: object, people: readonly Person[]): Text {
  return Object.fromEntries(
    plan.organisation.languages.map((language) => [
      language,
      sayPhrase(plan, phrase, values, language, people),
    ]),
  );
}

/** The name of a person, of a typed name, or nothing. */
export function sayPerson(value: string, people: readonly Person[]): string {
  return nameOf(value) ?? people.find((person) => person.id === value)?.name ?? '';
}

/** What a place is called. */
export function sayPlace(plan: Plan, name: string, language: string): string {
  if (name === 'representative')
    return spoken(language) === 'nl' ? 'de vertegenwoordiger' : 'the representative';
  if (name === 'complainant') return spoken(language) === 'nl' ? 'de indiener' : 'the complainant';
  const place = plan.participants[name];
  return place ? inLanguage(place.title, language) : name;
}

/** The answer to a field as it is said in a text. */
export function sayField(
  plan: Plan,
  field: FieldPlan,
  value: Value,
  language: string,
  people: readonly Person[],
): string {
  if (value === null || field.type === 'computed') return '';
  return fieldTypes[field.type].say(value as never, field, language, {
    zone: plan.organisation.timeZone,
    people,
  });
}

function sayer(plan: Plan, language: string, people: readonly Person[]): Say {
  const zone = plan.organisation.timeZone;
  return (value, shape, path) => {
    if (value === null || value === undefined) return '';
    const [space = '', name = ''] = path ?? [];
    const field = space === 'data' && path?.length === 2 ? plan.fields[name] : undefined;
    if (field && field.type !== 'computed') return sayField(plan, field, value as Value, language, people);
    if (space === 'participant' || space === 'actor')
      return value === 'complainant' ? sayPlace(plan, value, language) : sayPerson(String(value), people);
    if (space === 'item' && name === 'owner') return sayPlace(plan, String(value), language);
    return kinds[shape.kind]?.(value as never, spoken(language), zone) ?? String(value);
  };
}

const kinds: {
  readonly [K in Shape['kind']]?: (value: never, language: 'nl' | 'en', zone: string) => string;
} = {
  time: (value: string, language, zone) => sayMoment(value, zone, language),
  date: (value: string, language) => sayDate(value, language),
  number: (value: number, language) =>
    new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(value),
  'yes-no': (value: boolean, language) => (language === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no'),
  list: (value: readonly unknown[]) => value.map(String).join(', '),
};
