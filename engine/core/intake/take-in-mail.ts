// Fills a new dossier from a mail, as the procedure says; what a mail does not say stays empty and is asked later.
import { setAnswer } from '../decide/answers.ts';
import type { Draft } from '../decide/draft.ts';
import type { Answers, FileReference, Value } from '../dossier/value.ts';
import { typedLine, typedLines } from '../fields/typed-text.ts';
import type { FieldPlan, MailFilingPlan } from '../plan/plan.ts';
import { mailValues } from './mail.ts';
import type { Mail } from './mail.ts';

/** Writes the answers that a mail gives. */
export function takeInMail(draft: Draft, rule: MailFilingPlan, mail: Mail): void {
  const { filing } = draft.plan;
  const name = mail.from.name.trim() || mail.from.address;
  const given: readonly (readonly [string | null, Value])[] = [
    [filing.email, mail.from.address],
    [filing.name, name],
    [rule.text, mail.text.trim() || mail.subject],
    [filing.summary, mail.subject.trim() || firstLine(mail.text)],
    [rule.files, mail.files.length === 0 ? null : mail.files],
  ];
  const data: Record<string, Value> = {};
  for (const [field, value] of given) {
    const plan = field === null ? undefined : draft.plan.fields[field];
    if (plan) data[plan.name] = fitting(plan, value);
  }
  keep(draft, data);
  const values = { ...draft.values(), mail: mailValues(mail) };
  const worked = Object.entries(rule.set).map(([field, { lines }]): [string, Value] => {
    const line = lines.find((each) => each.when === null || each.when.run(values) === true);
    if (!line) return [field, null];
    return [field, 'literal' in line.then ? line.then.literal : (line.then.compute.run(values) as Value)];
  });
  keep(draft, Object.fromEntries(worked));
}

function keep(draft: Draft, data: Answers): void {
  draft.input = { ...draft.input, data: { ...draft.input.data, ...data } };
  for (const [field, value] of Object.entries(data)) setAnswer(draft, field, value ?? null);
}

/** Cut to what the field holds: nobody is there to shorten it, and the whole mail is kept. */
function fitting(field: FieldPlan, value: Value): Value {
  if (Array.isArray(value)) return (value as readonly FileReference[]).slice(0, field.atMost ?? MOST_FILES);
  const typed = field.type === 'long-text' ? typedLines(value) : typedLine(value);
  if (typed === null) return null;
  return Array.from(typed)
    .slice(0, field.atMost ?? MOST_SIGNS[field.type] ?? Infinity)
    .join('');
}

const MOST_FILES = 20;
const MOST_SIGNS: Readonly<Record<string, number>> = { text: 200, 'long-text': 10_000 };

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
