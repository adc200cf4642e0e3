// Compiles the fields: what is asked, and how an answer is checked.
import type { Field } from '../language/procedure.gen.ts';
import { fieldTypes } from '../fields/index.ts';
import type { FieldPlan, OptionPlan, Requirement, ValuePlan } from '../plan/plan.ts';
import type { Scope, Shape } from '../conditions/shape.ts';
import { any, yesNo } from '../conditions/shape.ts';
import type { Path } from '../language/problem.ts';
import type { Text } from '../language/text.ts';
import type { Compilation } from './compilation.ts';
import { compileValue } from './values.ts';

type Fields = Readonly<Record<string, Field>>;

/** Gives the shape of every field, as far as it can be known before conditions are compiled. */
export function shapesOf(fields: Fields): Record<string, Shape> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)]));
}

function shapeOf(field: Field): Shape {
  if (field.type === 'computed') return any;
  return fieldTypes[field.type].shape({
    options: Object.keys(field.options ?? {}),
    fields: shapesOf(field.fields ?? {}),
  });
}

/** Gives computed fields the shape of their formula; one that reads a later one keeps an open shape. */
export function shapeComputed(bench: Compilation, fields: Fields, shapes: Record<string, Shape>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.type !== 'computed' || field.compute === undefined) continue;
    shapes[name] = bench.formula(['fields', name, 'compute'], field.compute, null).shape;
  }
}

/** Compiles all fields of a procedure, or of a list within it. */
export function compileFields(
  bench: Compilation,
  path: Path,
  fields: Fields,
  roles: readonly string[],
  participants: readonly string[],
  scope: Scope,
): Record<string, FieldPlan> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      compileField(bench, [...path, name], name, field, roles, participants, scope),
    ]),
  );
}

function compileField(
  bench: Compilation,
  path: Path,
  name: string,
  field: Field,
  roles: readonly string[],
  participants: readonly string[],
  scope: Scope,
): FieldPlan {
  const kind = fieldTypes[field.type];
  const own = list(field.role);
  own.forEach((role) => bench.known([...path, 'role'], role, roles, { nl: 'De rol', en: 'role' }));
  (field['visible-to'] ?? []).forEach((each, index) =>
    bench.known([...path, 'visible-to', index], each, [...participants, 'complainant'], {
      nl: 'De deelnemer',
      en: 'participant',
    }),
  );
  checkFittingKeys(bench, path, field);
  const inner =
    field.type === 'list'
      ? {
          ...scope,
          item:
            shapeOf(field).kind === 'list' ? (shapeOf(field) as Extract<Shape, { kind: 'list' }>).of : any,
        }
      : scope;
  const shape =
    field.compute === undefined
      ? shapeOf(field)
      : bench.formula([...path, 'compute'], field.compute, null, scope).shape;
  return {
    name,
    type: field.type,
    ask: bench.text([...path, 'ask'], field.ask),
    hint: field.hint === undefined ? null : bench.text([...path, 'hint'], field.hint),
    required:
      typeof field.required === 'string'
        ? bench.condition([...path, 'required'], field.required, scope)
        : (field.required ?? false),
    show: bench.maybe([...path, 'show'], field.show, scope),
    check: compileRequirements(bench, [...path, 'check'], field.check, scope),
    options: compileOptions(bench, [...path, 'options'], field, scope),
    roles: own,
    atLeast: field['at-least'] ?? null,
    atMost: field['at-most'] ?? null,
    notBefore:
      field['not-before'] === undefined
        ? null
        : bench.formula([...path, 'not-before'], field['not-before'], null, scope),
    notAfter:
      field['not-after'] === undefined
        ? null
        : bench.formula([...path, 'not-after'], field['not-after'], null, scope),
    fields: compileFields(bench, [...path, 'fields'], field.fields ?? {}, roles, participants, inner),
    compute:
      field.compute === undefined ? null : bench.formula([...path, 'compute'], field.compute, null, scope),
    of: field.of ?? [],
    period: field.type === 'figures' ? (field.period ?? 'quarter') : null,
    default: field.default === undefined ? null : compileDefault(bench, [...path, 'default'], field, shape),
    personal: field.personal ?? kind.personal,
    visibleTo: field['visible-to'] ?? null,
    autocomplete: field.autocomplete ?? null,
    shape,
  };
}

function compileDefault(bench: Compilation, path: Path, field: Field, shape: Shape): ValuePlan {
  return compileValue(bench, path, field.default ?? '', shape);
}

function compileOptions(bench: Compilation, path: Path, field: Field, scope: Scope): OptionPlan[] {
  return Object.entries(field.options ?? {}).map(([name, option]) => {
    const at = [...path, name];
    if (typeof option === 'string' || !isOption(option))
      return { name, text: bench.text(at, option), hint: null, show: null };
    return {
      name,
      text: bench.text([...at, 'text'], option.text),
      hint: option.hint === undefined ? null : bench.text([...at, 'hint'], option.hint),
      show: bench.maybe([...at, 'show'], option.show, scope),
    };
  });
}

function isOption(option: object): option is { text: Text; hint?: Text; show?: string } {
  return 'text' in option;
}

/** Compiles conditions with the reason that a person reads. */
export function compileRequirements(
  bench: Compilation,
  path: Path,
  requirements: readonly { that: string; else: Text }[] | undefined,
  scope?: Scope,
): Requirement[] {
  return (requirements ?? []).map((requirement, index) => ({
    that: bench.formula([...path, index, 'that'], requirement.that, yesNo, scope),
    else: bench.phrase([...path, index, 'else'], requirement.else, scope),
  }));
}

const FITS: Readonly<Record<string, readonly string[]>> = {
  options: ['choice', 'choices'],
  role: ['person'],
  fields: ['list'],
  compute: ['computed'],
  of: ['figures'],
  period: ['figures'],
  'not-before': ['date', 'date-time'],
  'not-after': ['date', 'date-time'],
  'at-least': ['text', 'long-text', 'number', 'amount', 'choices', 'file', 'list'],
  'at-most': ['text', 'long-text', 'number', 'amount', 'choices', 'file', 'list'],
};
const NEEDS: Readonly<Record<string, string>> = {
  choice: 'options',
  choices: 'options',
  list: 'fields',
  computed: 'compute',
  figures: 'of',
};

function checkFittingKeys(bench: Compilation, path: Path, field: Field): void {
  for (const [key, types] of Object.entries(FITS)) {
    if (key in field && !types.includes(field.type))
      bench.report(
        'key-does-not-fit',
        [...path, key],
        {
          nl: `\`${key}\` hoort bij ${types.map((type) => `\`${type}\``).join(', ')}, niet bij \`${field.type}\`. Haal het weg of kies een ander \`type\`.`,
          en: `\`${key}\` belongs to ${types.map((type) => `\`${type}\``).join(', ')}, not to \`${field.type}\`. Take it away or choose another \`type\`.`,
        },
        { atKey: true },
      );
  }
  const needed = NEEDS[field.type];
  if (needed && !(needed in field))
    bench.report('key-missing', path, {
      nl: `Bij \`type: ${field.type}\` hoort \`${needed}\`. Schrijf het erbij.`,
      en: `\`type: ${field.type}\` needs \`${needed}\`. Add it.`,
    });
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
