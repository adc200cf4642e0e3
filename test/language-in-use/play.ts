// Small procedures in which one part of the language is used: what is written is added to a plain beginning.
import { loadProcedure } from '../../engine/core/compile/load.ts';
import type { LoadedProcedure } from '../../engine/core/compile/load.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';

const organisation = `organisation: House
languages: [nl, en]
time-zone: Europe/Amsterdam
calendar: office
calendars:
  office: { extends: netherlands, closed: ['2026-06-12'] }
  open-in-may: { extends: netherlands, holidays: { liberation-day: false } }
  england: { extends: england-and-wales }
roles:
  clerk: { title: Clerk }
  senior: { title: Senior }
  member: { title: Member }
`;

const beginning: Readonly<Record<string, string>> = {
  procedure: 'procedure: small',
  title: 'title: Small',
  filing:
    'filing: { form: filing, open-to: anyone, for-others: [clerk], channels: [phone, letter], name: name, email: email }',
  fields: 'fields:',
  forms: 'forms:',
  participants: 'participants: { handler: { role: clerk, at: filing } }',
};
const FIELDS = `
  name: { ask: Name, type: text, required: true }
  email: { ask: Address, type: email }`;
const FILING = '\n  filing: [{ fields: [name, email] }]';

/** Loads a small procedure. */
export function load(text: string): LoadedProcedure {
  const missing = Object.keys(beginning).filter((key) => !new RegExp(`^${key}:`, 'm').test(text));
  const whole = `${missing.map((key) => beginning[key]).join('\n')}\n${text}`
    .replace(/^fields:/m, `fields:${FIELDS}`)
    .replace(/^forms:/m, /^ {2}filing: \[/m.test(text) ? 'forms:' : `forms:${FILING}`);
  return loadProcedure(
    {
      procedure: { file: 'small.yaml', text: whole },
      organisation: { file: 'organisation.yaml', text: organisation },
    },
    'test',
  );
}

/** Every problem in a small procedure, in English. */
export function wrong(text: string): string[] {
  return load(text)
    .problems.filter(({ severity }) => severity === 'problem')
    .map((problem) => problem.text.en);
}

/** Plays the stories of a small procedure, and gives in English what is wrong with it or does not hold. */
export function play(text: string): string[] {
  const { plan, scenarios, problems, source } = load(text);
  const found = problems.filter(({ severity }) => severity === 'problem');
  if (!plan || found.length > 0)
    return found.map((problem) => `${problem.line}:${problem.column} ${problem.text.en}`);
  if (scenarios.length === 0) return ['There are no stories.'];
  return simulate(plan, scenarios).flatMap(({ failures }) =>
    failures.map((failure) => `${source.place(failure).line} ${failure.text.en}`),
  );
}
