// Says in plain words what can stand at a key, with links to the kinds of values that are explained once.
import { schemas } from '../language/schema.ts';
import type { GrammarKind, Schema } from '../language/schema.ts';
import { partsOf, referred } from './keys.ts';
import type { KeySchema } from './keys.ts';

/** A piece of a sentence: words, something as it is written in a file, or a link to a chapter or a kind of value. */
export type Words =
  { readonly text: string } | { readonly code: string } | { readonly text: string; readonly to: string };

/** What each definition is called in a sentence: one of it, and several. */
const CALLED: Readonly<Record<string, readonly [string, string]>> = {
  name: ['a name', 'names'],
  text: ['a text', 'texts'],
  formula: ['a formula', 'formulas'],
  span: ['a length of time', 'lengths of time'],
  clock: ['a time of day', 'times of day'],
  literal: ['a value as it stands', 'values as they stand'],
  path: ['the name of a state', 'names of states'],
  when: ['a date, or a date and time', 'dates, or dates and times'],
  eventName: ['an event', 'events'],
  answers: ['answers', 'answers'],
  oneOrMore: ['a name, or a list of names', 'names'],
  moment: ['a moment', 'moments'],
  value: ['a value, worked out or chosen', 'values'],
  spanChoice: ['a length of time, or a choice of several', 'lengths of time'],
  chosenPerson: ['a formula that gives a person, or a choice of several', 'persons'],
  chosenRoles: ['a choice of roles', 'choices of roles'],
  substitution: ['what a substitute may do', 'what substitutes may do'],
  chosenSubstitution: ['a choice of what a substitute may do', 'choices of what a substitute may do'],
  chosenLetters: ['a choice of letters', 'choices of letters'],
  assignment: ['a participant, several, or for each how the place is filled', 'participants'],
  requirement: ['a requirement', 'requirements'],
  effects: ['what the system does', 'what the system does'],
  filing: ['how a dossier begins', 'ways to begin'],
  mailFiling: ['how a mail becomes a dossier', 'ways to take in mail'],
  field: ['a field', 'fields'],
  form: ['a form', 'forms'],
  participant: ['a participant', 'participants'],
  lifecycle: ['states and events', 'states and events'],
  state: ['a state', 'states'],
  event: ['an event', 'events'],
  step: ['a step', 'steps'],
  branch: ['a branch', 'branches'],
  extension: ['which deadline, and how much', 'extensions'],
  opening: ['which procedure, and with what', 'linked dossiers'],
  linking: ['to which dossier, and as what', 'ties'],
  telling: ['whom, and what', 'tellings'],
  merging: ['into which dossier', 'mergings'],
  deadline: ['a deadline', 'deadlines'],
  agreements: ['how actions are agreed on', 'agreed actions'],
  approval: ['an approval', 'approvals'],
  letter: ['a letter', 'letters'],
  promise: ['a promise', 'promises'],
  metric: ['a figure', 'figures'],
  retention: ['a line', 'lines'],
  schedule: ['a schedule', 'schedules'],
  scenario: ['a scenario', 'scenarios'],
  filed: ['what is filed', 'filings'],
  filedMail: ['a mail', 'mails'],
  steps: ['a list of steps', 'lists of steps'],
  otherStory: ['a story', 'stories'],
  expectation: ['what is expected', 'expectations'],
  calendar: ['a calendar', 'calendars'],
  mailbox: ['a mailbox', 'mailboxes'],
  keep: ['what is kept how long', 'what is kept how long'],
  watch: ['what is watched', 'what is watched'],
};

/** What can stand where this schema counts. */
export function typeWords(schema: Schema, kind: GrammarKind): Words[] {
  return joined(alternativesOf(schema as KeySchema, kind));
}

function alternativesOf(schema: KeySchema, kind: GrammarKind): Words[][] {
  const name = referred(schema);
  if (name !== null) return [[calledIn(name, 0)]];
  if (schema.anyOf) return withoutEchoes(schema.anyOf.flatMap((each) => alternativesOf(each, kind)));
  if (schema.enum) return schema.enum.map((word) => [{ code: String(word) }]);
  if ('const' in schema) return [[{ code: String(schema.const) }]];
  return schema.type ? sayers[schema.type](schema, kind) : [[{ text: 'anything' }]];
}

const sayers: Readonly<
  Record<NonNullable<Schema['type']>, (schema: KeySchema, kind: GrammarKind) => Words[][]>
> = {
  string: ({ pattern }) => [[{ text: pattern?.startsWith(DATE) ? 'a date' : 'a text' }]],
  number: () => [[{ text: 'a number' }]],
  integer: ({ minimum, maximum }) => [[{ text: `a whole number${rangeOf(minimum, maximum)}` }]],
  boolean: () => [[{ code: 'true' }], [{ code: 'false' }]],
  array: ({ items }, kind) => [sayList(items ?? {}, kind)],
  object: (schema, kind) => [sayMap(schema, kind)],
};

const DATE = '^\\d{4}-\\d{2}-\\d{2}$';

function rangeOf(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return '';
  return most === undefined ? ` from ${least}` : ` from ${least} to ${most}`;
}

function sayList(items: KeySchema, kind: GrammarKind): Words[] {
  const name = referred(items);
  if (name !== null) return [{ text: 'a list of ' }, calledIn(name, 1)];
  if (items.enum) return [{ text: 'a list of ' }, ...joined(alternativesOf(items, kind))];
  if (items.type === 'string')
    return [{ text: `a list of ${items.pattern?.startsWith(DATE) ? 'dates' : 'texts'}` }];
  return [{ text: 'a list; each item is ' }, ...joined(alternativesOf(items, kind))];
}

function sayMap(schema: KeySchema, kind: GrammarKind): Words[] {
  const perLanguage = schema.propertyNames?.pattern === '^[a-z]{2}$';
  if (perLanguage) return [{ text: 'a text' }];
  if (schema.properties) return [{ text: 'a map with the keys below' }];
  const under = partsOf(schema)[0];
  return under ? [{ text: 'for each name: ' }, ...joined(alternativesOf(under, kind))] : [{ text: 'a map' }];
}

function calledIn(name: string, number: 0 | 1): Words {
  return { text: CALLED[name]?.[number] ?? name, to: name };
}

function joined(all: readonly Words[][]): Words[] {
  return all.flatMap((words, index) => {
    if (index === 0) return words;
    return [{ text: index === all.length - 1 ? ' or ' : ', ' }, ...words];
  });
}

// Several forms of a map, or of a list, read as one.
function withoutEchoes(all: readonly Words[][]): Words[][] {
  return [...new Map(all.map((words) => [JSON.stringify(words), words])).values()];
}

/** The definitions that have no word in sentences yet. */
export function uncalled(): string[] {
  const all = Object.values(schemas).flatMap(({ $defs }) => Object.keys($defs ?? {}));
  return [...new Set(all)].filter((name) => !Object.hasOwn(CALLED, name));
}
