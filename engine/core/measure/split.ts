// What a figure is split by: a piece of time, a field, or how a dossier stands; and how its values are called.
import { sayOption } from '../fields/choice.ts';
import { inLanguage } from '../language/text.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { FieldPlan, Plan } from '../plan/plan.ts';
import { spoken } from '../scope/say.ts';
import { roleName } from './fact.ts';
import { filledUnits, firstDay } from './period.ts';
import type { TimeUnit } from './period.ts';

/** The value of a split where a dossier has none. */
export const NOTHING = '';

export interface Split {
  readonly name: string;
  readonly title: Text;
  /** Set for a split by time. */
  readonly unit: TimeUnit | null;
  /** The fact that holds the values of another split. */
  readonly fact: string;
}

const units: Readonly<Record<string, TimeUnit>> = { month: 'month', quarter: 'quarter', year: 'year' };

const own: Readonly<Record<string, Sentence>> = {
  month: { nl: 'Maand', en: 'Month' },
  quarter: { nl: 'Kwartaal', en: 'Quarter' },
  year: { nl: 'Jaar', en: 'Year' },
  state: { nl: 'Toestand', en: 'State' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  channel: { nl: 'Binnengekomen via', en: 'Came in by' },
  promise: { nl: 'Belofte', en: 'Promise' },
};

/** A split by its name in the procedure. */
export function splitOf(plan: Plan, name: string): Split {
  const title = own[name];
  if (title) return { name, title: { ...title }, unit: units[name] ?? null, fact: name };
  const place = plan.fields[name] === undefined ? plan.participants[name] : undefined;
  if (place) return { name, title: place.title, unit: null, fact: roleName(name) };
  return { name, title: plan.fields[name]?.ask ?? name, unit: null, fact: `field:${name}` };
}

/** The values of a split in the order in which people read them; nothing between the first and last moment is left out. */
export function orderedKeys(plan: Plan, split: Split, found: readonly string[]): string[] {
  const named = found.filter((key) => key !== NOTHING);
  if (split.unit) return filledUnits(named, split.unit);
  const known = knownKeys(plan, split);
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  named.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return found.includes(NOTHING) ? [...named, NOTHING] : named;
}

function knownKeys(plan: Plan, { name }: Split): readonly string[] {
  if (name === 'promise') return Object.keys(plan.promises);
  if (name === 'state') return Object.keys(plan.lifecycle.states);
  if (name === 'channel') return Object.keys(channels);
  const field = plan.fields[name];
  if (!field) return plan.participants[name]?.roles ?? [];
  return field.type === 'yes-no' ? ['yes', 'no'] : field.options.map((option) => option.name);
}

/** What a value of a split is called. */
export function sayKey(plan: Plan, split: Split, key: string, language: string): string {
  const lang = spoken(language);
  if (key === NOTHING && split.fact === roleName(split.name)) return lang === 'nl' ? 'Niemand' : 'Nobody';
  if (key === NOTHING) return lang === 'nl' ? 'Niet ingevuld' : 'Not filled in';
  if (split.unit) return sayUnit(key, split.unit, lang);
  if (split.name === 'promise') return inLanguage(plan.promises[key]?.text ?? key, language);
  if (split.name === 'state') return inLanguage(plan.lifecycle.states[key]?.title ?? key, language);
  if (split.name === 'outcome') return sayOutcome(plan, key, language);
  if (split.name === 'channel') return channels[key]?.[lang] ?? key;
  const field = plan.fields[split.name];
  if (field) return sayAnswer(field, key, language);
  return inLanguage(plan.organisation.roles[key]?.title ?? key, language);
}

/** What a counted answer is called. */
export function sayAnswer(field: FieldPlan, value: string, language: string): string {
  const lang = spoken(language);
  if (field.type === 'yes-no')
    return value === 'yes' ? { nl: 'Ja', en: 'Yes' }[lang] : { nl: 'Nee', en: 'No' }[lang];
  return sayOption(value, field, language);
}

const channels: Readonly<Record<string, Sentence>> = {
  web: { nl: 'Website', en: 'Website' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  mail: { nl: 'E-mail', en: 'E-mail' },
  letter: { nl: 'Brief', en: 'Letter' },
  talk: { nl: 'Gesprek', en: 'Talk' },
  visit: { nl: 'Bezoek', en: 'Visit' },
  system: { nl: 'Automatisch geopend', en: 'Opened automatically' },
};

function sayOutcome(plan: Plan, outcome: string, language: string): string {
  const ends = Object.values(plan.lifecycle.states).filter((state) => state.outcome === outcome);
  const titles = new Set(ends.map((state) => inLanguage(state.title, language)));
  return titles.size === 0 ? outcome : [...titles].join(' / ');
}

function sayUnit(key: string, unit: TimeUnit, lang: 'nl' | 'en'): string {
  if (unit === 'year') return key;
  if (unit === 'month') return months[lang].format(new Date(firstDay(key)));
  const [year, quarter = ''] = key.split('-Q');
  return lang === 'nl' ? `${quarter}e kwartaal ${year}` : `Quarter ${quarter} of ${year}`;
}

/** The same where there is little room: "apr 2026", "K2 2026". */
export function sayUnitShort(key: string, unit: TimeUnit, language: string): string {
  const lang = spoken(language);
  if (unit === 'month') return shortMonths[lang].format(new Date(firstDay(key)));
  if (unit === 'year') return key;
  const [year, quarter = ''] = key.split('-Q');
  return `${lang === 'nl' ? 'K' : 'Q'}${quarter} ${year}`;
}

const monthStyle = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const months = {
  nl: new Intl.DateTimeFormat('nl-NL', monthStyle),
  en: new Intl.DateTimeFormat('en-GB', monthStyle),
};
const shortStyle = { ...monthStyle, month: 'short' } as const;
const shortMonths = {
  nl: new Intl.DateTimeFormat('nl-NL', shortStyle),
  en: new Intl.DateTimeFormat('en-GB', shortStyle),
};
