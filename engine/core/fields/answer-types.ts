// Writes the answers of a procedure as TypeScript: every field with its question, every form with what it asks.
import type { Shape } from '../conditions/shape.ts';
import { inLanguage } from '../language/text.ts';
import type { FieldPlan, FieldTypeName, FormPlan, Plan } from '../plan/plan.ts';

/** A module of types; the questions stand beside their fields in this language. */
export function answerTypes(plan: Plan, language: string): string {
  const fields = Object.values(plan.fields);
  const forms = Object.values(plan.forms);
  const states = Object.values(plan.lifecycle.states);
  const outcomes = states.flatMap(({ outcome }) => outcome ?? []);
  const parts = [
    `// The answers of the procedure \`${plan.procedure}\`, as \`gehoor types\` writes them.`,
    ...(fields.some(isFile) ? [FILE] : []),
    said(
      inLanguage(plan.title, language),
      `export interface Answers {\n${members(fields, language, () => false)}}`,
    ),
    ...forms.map((form) => formType(plan, form, language)),
    `export type State = ${union(states.map(({ path }) => path))};`,
    `export type Outcome = ${union([...new Set(outcomes)])};`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const FILE = said(
  'A file among the answers; its content lies elsewhere.',
  'export interface FileReference {\n  readonly id: string;\n  readonly name: string;\n  readonly kind: string;\n  readonly size: number;\n}',
);

function isFile({ type, fields }: FieldPlan): boolean {
  return type === 'file' || Object.values(fields).some(isFile);
}

/** What a form asks; an answer that must be given on every such form cannot be missing from it. */
function formType(plan: Plan, { name, pages }: FormPlan, language: string): string {
  const asked = pages.flatMap((page) =>
    page.fields.flatMap((each) => {
      const field = plan.fields[each];
      return field ? [{ field, certain: page.show === null && isCertain(field) }] : [];
    }),
  );
  const certain = new Set(asked.filter((each) => each.certain).map(({ field }) => field.name));
  const body = members(
    asked.map(({ field }) => field),
    language,
    (field) => certain.has(field.name),
  );
  return `export interface ${pascal(name)}Form {\n${body}}`;
}

function isCertain({ required, show }: FieldPlan): boolean {
  return required === true && show === null;
}

function members(
  fields: readonly FieldPlan[],
  language: string,
  isCertainly: (field: FieldPlan) => boolean,
  indent = '  ',
): string {
  return fields
    .map((field) => {
      const sure = isCertainly(field);
      const type = types[field.type](field, language, indent);
      const member = `readonly ${key(field.name)}${sure ? '' : '?'}: ${type}${sure ? '' : ' | null'};`;
      return `${indented(said(inLanguage(field.ask, language), member), indent)}\n`;
    })
    .join('');
}

type Types = {
  readonly [K in FieldTypeName]: (field: FieldPlan, language: string, indent: string) => string;
};

const text = () => 'string';
const types: Types = {
  text,
  'long-text': text,
  email: text,
  phone: text,
  person: text,
  date: text,
  'date-time': text,
  number: () => 'number',
  amount: () => 'number',
  'yes-no': () => 'boolean',
  choice: ({ options }) => union(options.map(({ name }) => name)),
  choices: ({ options }) => `readonly (${union(options.map(({ name }) => name))})[]`,
  file: () => 'readonly FileReference[]',
  list: ({ fields }, language, indent) =>
    `readonly {\n${members(Object.values(fields), language, isCertain, `${indent}  `)}${indent}}[]`,
  computed: ({ shape }) => ofShape(shape),
  figures: () => 'Readonly<Record<string, unknown>>',
};

function ofShape(shape: Shape): string {
  if (shape.kind === 'list') return `readonly (${ofShape(shape.of)})[]`;
  if (shape.kind === 'text' && shape.options) return union(shape.options);
  return shapes[shape.kind] ?? 'unknown';
}

const shapes: Readonly<Partial<Record<Shape['kind'], string>>> = {
  text: 'string',
  number: 'number',
  'yes-no': 'boolean',
  time: 'string',
  date: 'string',
};

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => JSON.stringify(name)).join(' | ');
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function pascal(name: string): string {
  return name.replace(/(?:^|[-_.])(\w)/g, (_, first: string) => first.toUpperCase());
}

function said(about: string, code: string): string {
  return `/** ${about.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n${code}`;
}

/** The first lines only: what stands within braces is indented already. */
function indented(code: string, indent: string): string {
  const [about = '', first = '', ...rest] = code.split('\n');
  return [indent + about, indent + first, ...rest].join('\n');
}
