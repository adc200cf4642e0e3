// Reads the answers to a form as a whole: what is shown, required and allowed depends on the other answers.
import type { Expression } from '../conditions/condition.ts';
import type { Answers, Item, Value } from '../dossier/value.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { FieldPlan, Phrase } from '../plan/plan.ts';
import { dateBoundProblem } from './date-bounds.ts';
import type { ReadContext } from './field-type.ts';
import { fieldTypes } from './index.ts';
import { isEmptyItem, noRows, rowsIn, rowsProblem } from './list.ts';

export interface AnswersContext extends ReadContext {
  /** The answers that stood there before: what is not sent stays as it is. */
  readonly existing: Answers;
  /** Everything that conditions may name, with these answers among the rest. */
  readonly valuesWith: (answers: Answers) => object;
  /** An author's text with its holes filled in, in the languages that it has. */
  readonly say: (phrase: Phrase, values: object) => Text;
}

export interface ReadAnswers {
  /** For each name its answer; `null` for what is empty, hidden or wrong. */
  readonly answers: Answers;
  /** By field, and by list, row and field within a list: `parts.0.text`. */
  readonly problems: Readonly<Record<string, Text>>;
}

type Fields = Readonly<Record<string, FieldPlan>>;
type Raw = Readonly<Record<string, unknown>>;

/** What the fields of one group share: a form, or one row of a list. */
interface Group {
  readonly fields: readonly FieldPlan[];
  readonly raw: Raw;
  readonly before: Answers;
  readonly values: (answers: Answers) => object;
  readonly context: AnswersContext;
}

/** Reads the answers to the fields `names` out of what was sent. */
export function readAnswers(
  fields: Fields,
  names: readonly string[],
  raw: Raw,
  context: AnswersContext,
): ReadAnswers {
  const asked = [...new Set(names)].flatMap((name) => (Object.hasOwn(fields, name) ? [fields[name]!] : []));
  return readGroup({ fields: asked, raw, before: context.existing, values: context.valuesWith, context });
}

function readGroup(group: Group): ReadAnswers {
  const typed = group.fields.filter(({ type }) => type !== 'computed');
  const read = settle(group, typed);
  const answers = { ...read.answers };
  for (const field of group.fields) {
    if (!field.compute) continue;
    answers[field.name] = isShown(field, answers, group)
      ? computedValue(field.compute, answers, group)
      : null;
  }
  const problems = { ...read.problems };
  for (const field of typed) {
    if (read.hidden.has(field.name) || hasProblem(problems, field.name)) continue;
    const problem = problemOf(field, answers, group);
    if (problem) problems[field.name] = problem;
  }
  return { answers, problems };
}

interface Settled {
  readonly answers: Record<string, Value>;
  readonly problems: Record<string, Text>;
  readonly hidden: ReadonlySet<string>;
}

// A question can depend on a later one, so reading goes on until nothing is shown or hidden any more.
function settle(group: Group, fields: readonly FieldPlan[]): Settled {
  let settled: Settled = { answers: {}, problems: {}, hidden: new Set() };
  for (let round = 0; round <= fields.length + 1; round++) {
    const next = readRound(group, fields, settled);
    const same = asText(next) === asText(settled);
    settled = next;
    if (same) break;
  }
  return settled;
}

function asText({ answers, problems, hidden }: Settled): string {
  return JSON.stringify([answers, problems, [...hidden]]);
}

function readRound(group: Group, fields: readonly FieldPlan[], last: Settled): Settled {
  const answers: Record<string, Value> = { ...last.answers };
  const problems: Record<string, Text> = {};
  const hidden = new Set<string>();
  for (const field of fields) {
    if (!isShown(field, answers, group)) {
      hidden.add(field.name);
      answers[field.name] = null;
      continue;
    }
    const one = field.type === 'list' ? readList(field, answers, group) : readOne(field, answers, group);
    answers[field.name] = one.value;
    for (const [place, text] of Object.entries(one.problems)) problems[field.name + place] = text;
  }
  return { answers, problems, hidden };
}

/** A value, and its problems by their place within it: empty for the whole, `.0.text` within a list. */
interface One {
  readonly value: Value;
  readonly problems: Readonly<Record<string, Text>>;
}

function readOne(field: FieldPlan, answers: Answers, group: Group): One {
  const sent = sentFor(field, group);
  if (sent === undefined) return { value: standing(field, answers, group), problems: {} };
  const offered = { ...field, options: field.options.filter(({ show }) => holds(show, answers, group)) };
  const before = group.before[field.name] ?? null;
  const reading = fieldTypes[field.type].read(sent, offered, { ...group.context, before });
  if (reading.ok) return { value: reading.value, problems: {} };
  return { value: null, problems: { '': both(reading.text) } };
}

function sentFor({ name }: FieldPlan, { raw }: Group): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}

function standing(field: FieldPlan, answers: Answers, group: Group): Value {
  const before = Object.hasOwn(group.before, field.name) ? group.before[field.name] : null;
  if (before !== null && before !== undefined) return before;
  const line = field.default?.lines.find(({ when }) => holds(when, answers, group));
  if (!line) return null;
  return 'literal' in line.then ? line.then.literal : computedValue(line.then.compute, answers, group);
}

function readList(field: FieldPlan, answers: Answers, group: Group): One {
  const sent = sentFor(field, group);
  if (sent === undefined) return { value: standing(field, answers, group), problems: {} };
  const rows = rowsIn(sent);
  if (rows === null) return { value: null, problems: { '': both(noRows) } };
  const tooMany = rowsProblem(rows.length, { ...field, atLeast: null });
  if (tooMany) return { value: null, problems: { '': both(tooMany) } };
  const problems: Record<string, Text> = {};
  const items: Item[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readRow(field, row, answers, group);
    const nothing = isEmptyItem(read.typed) && Object.values(row).every((part) => isNothing(part));
    if (nothing) continue;
    items.push(read.answers);
    for (const [place, text] of Object.entries(read.problems)) problems[`.${index}.${place}`] = text;
  }
  return { value: items.length === 0 ? null : items, problems };
}

function readRow(field: FieldPlan, raw: Raw, answers: Answers, group: Group): ReadAnswers & { typed: Item } {
  const fields = Object.values(field.fields);
  const values = (item: Answers) => ({ ...group.values(answers), item });
  const read = readGroup({ fields, raw, before: {}, values, context: group.context });
  const typed = fields
    .filter(({ type }) => type !== 'computed')
    .map(({ name }) => [name, read.answers[name] ?? null]);
  return { ...read, typed: Object.fromEntries(typed) as Item };
}

function isNothing(sent: unknown, depth = 0): boolean {
  if (sent === null || sent === undefined) return true;
  if (typeof sent === 'string') return sent.trim() === '';
  if (typeof sent !== 'object' || depth > 3) return false;
  return Object.values(sent).every((part) => isNothing(part, depth + 1));
}

function isShown({ show }: FieldPlan, answers: Answers, group: Group): boolean {
  return holds(show, answers, group);
}

function holds(condition: Expression | null, answers: Answers, group: Group): boolean {
  return condition === null || condition.run(group.values(answers)) === true;
}

function computedValue(expression: Expression, answers: Answers, group: Group): Value {
  return (expression.run(group.values(answers)) ?? null) as Value;
}

function hasProblem(problems: Readonly<Record<string, Text>>, name: string): boolean {
  return Object.keys(problems).some((place) => place === name || place.startsWith(`${name}.`));
}

function problemOf(field: FieldPlan, answers: Answers, group: Group): Text | null {
  const value = answers[field.name] ?? null;
  if (value === null)
    return isRequired(field, answers, group) ? both(fieldTypes[field.type].missing(field)) : null;
  const values = group.values(answers);
  const tooFew = field.type === 'list' && Array.isArray(value) ? rowsProblem(value.length, field) : null;
  const outside = tooFew ?? dateBoundProblem(field, value, values, group.context.zone);
  if (outside) return both(outside);
  const broken = field.check.find(({ that }) => that.run(values) !== true);
  return broken ? group.context.say(broken.else, values) : null;
}

function isRequired({ required }: FieldPlan, answers: Answers, group: Group): boolean {
  return typeof required === 'boolean' ? required : holds(required, answers, group);
}

function both({ nl, en }: Sentence): Text {
  return { nl, en };
}
