// Takes in a filled-in form: reads the answers, checks them and writes them into the draft.
import { isWalled } from '../access/wall.ts';
import type { Answers } from '../dossier/value.ts';
import { readAnswers } from '../fields/answers.ts';
import type { FormPlan, Plan } from '../plan/plan.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { World } from '../people/person.ts';
import { sayInAll } from '../scope/say.ts';
import { dataWithComputed } from '../scope/values.ts';
import { agreeOn, readAgreements } from './agreements.ts';
import { setAnswer } from './answers.ts';
import type { RawInput } from './incoming.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusal.ts';
import { fullValues } from './values.ts';

/** The names on the pages of a form that are shown for these answers. */
export function namesIn(form: FormPlan, values: object): string[] {
  return form.pages
    .filter((page) => page.show === null || page.show.run(values) === true)
    .flatMap((page) => page.fields);
}

/** Reads a form's raw answers, and gives the values of conditions with them among the rest; problems are by field. */
export function readForm(
  plan: Plan,
  dossier: Dossier,
  form: FormPlan,
  raw: Readonly<Record<string, unknown>>,
  world: World,
  actor: string,
) {
  const base = fullValues(plan, dossier, world, actor);
  const valuesWith = (answers: Answers) => {
    const values: Record<string, unknown> = { ...base };
    values.data = dataWithComputed(plan, { ...dossier.data, ...answers }, values);
    return values;
  };
  // Whoever stands behind the wall cannot be chosen here.
  const people = world.people.map((person) =>
    isWalled(plan, dossier, person, world) ? { ...person, active: false } : person,
  );
  const read = (names: readonly string[]) =>
    readAnswers(plan.fields, names, raw, {
      zone: plan.organisation.timeZone,
      language: dossier.language,
      now: world.now,
      people,
      existing: dossier.data,
      valuesWith,
      say: (phrase, values) => sayInAll(plan, phrase, values, world.people),
    });
  const all = form.pages.flatMap((page) => page.fields).filter((name) => name !== 'agreements');
  const first = read(all);
  const shown = namesIn(form, valuesWith(first.answers)).filter((name) => name !== 'agreements');
  const done = shown.length === all.length ? first : read(shown);
  return { ...done, values: valuesWith(done.answers) };
}

/** Reads a form, refuses what is wrong, and writes the rest into the draft. */
export function takeInForm(draft: Draft, name: string, raw: RawInput): void {
  const form = draft.plan.forms[name];
  if (!form) return;
  const { answers, problems } = readForm(
    draft.plan,
    draft.dossier,
    form,
    raw.data ?? {},
    draft.world,
    draft.at.by,
  );
  const withAgreements = form.pages.some((page) => page.fields.includes('agreements'));
  const agreed = withAgreements
    ? readAgreements(draft, raw.agreements ?? [])
    : { agreements: [], problems: {} };
  const wrong = { ...problems, ...agreed.problems };
  if (Object.keys(wrong).length > 0) refuse('answers', WRONG, wrong);
  draft.input = {
    ...draft.input,
    data: answers,
    ...(withAgreements ? { agreements: agreed.agreements } : {}),
  };
  for (const [field, value] of Object.entries(answers))
    if (draft.plan.fields[field]?.type !== 'computed') setAnswer(draft, field, value);
  agreeOn(draft, agreed.agreements);
}

/** Said where something in a form is wrong. */
export const WRONG = {
  nl: 'Nog niet alles is goed ingevuld.',
  en: 'Not everything is filled in correctly yet.',
};
