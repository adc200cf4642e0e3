// Turns a refusal into what a page shows: a summary that leads to each field, and the sentence at each field.
import type { Refusal } from '../../engine/core/decide/refusal.ts';
import { inLanguage, type Text } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { PageError } from '../parts/error-summary.tsx';
import { agreementsName } from './agreement-rows.tsx';
import { fieldId } from './field-view.tsx';

export interface Errors {
  /** For the summary at the top of the page. */
  readonly summary: readonly PageError[];
  /** By field, and within lists by `parts.0.text`. */
  readonly fields: Readonly<Record<string, string>>;
}

export const noErrors: Errors = { summary: [], fields: {} };

/** What is wrong, in the reader's language; a refusal that is about no field is its own sentence. */
export function errorsOf(plan: Plan, refusal: Refusal, lang: string): Errors {
  const wrong = refusal.fields ?? {};
  if (Object.keys(wrong).length === 0)
    return { summary: [{ text: inLanguage(refusal.text, lang) }], fields: {} };
  return fieldErrors(plan, wrong, lang);
}

/** The errors of fields by their path, in the reader's language. */
export function fieldErrors(plan: Plan, problems: Readonly<Record<string, Text>>, lang: string): Errors {
  const entries = Object.entries(problems).map(([path, text]): [string, string] => [
    path,
    inLanguage(text, lang),
  ]);
  return {
    summary: entries.map(([path, text]) => ({ text, field: controlId(plan, path) })),
    fields: Object.fromEntries(entries),
  };
}

/** The id of the control that a problem's path is about. */
export function controlId(plan: Plan, path: string): string {
  const [name = '', row, key] = path.split('.');
  if (row === undefined || key === undefined) return fieldId(name);
  const first = name === agreementsName ? 'what' : Object.keys(plan.fields[name]?.fields ?? {})[0];
  return row === '0' && key === first ? fieldId(name) : `${fieldId(name)}-${row}-${key}`;
}
