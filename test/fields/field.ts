// Fields for tests, with only what a test is about spelled out.
import { compileExpression } from '../../engine/core/conditions/condition.ts';
import type { Expression } from '../../engine/core/conditions/condition.ts';
import { compileTemplate } from '../../engine/core/conditions/template.ts';
import type { Scope, Shape } from '../../engine/core/conditions/shape.ts';
import type { KnownPerson, ReadContext } from '../../engine/core/fields/field-type.ts';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import type { FieldPlan, FieldTypeName, Phrase } from '../../engine/core/plan/plan.ts';

export const people: readonly KnownPerson[] = [
  { id: 'p1', name: 'Anna de Boer', roles: ['confidant'], active: true },
  { id: 'p2', name: 'Bas Visser', roles: ['advisor'], active: true },
  { id: 'p3', name: 'Cor Smit', roles: ['confidant'], active: false },
];

export const context: ReadContext = {
  zone: 'Europe/Amsterdam',
  language: 'nl',
  now: '2026-04-24T15:00:00Z',
  people,
};

/** A field of a type, as an author would have it with nothing but a question. */
export function field(type: FieldTypeName, more: Partial<FieldPlan> = {}): FieldPlan {
  const options = more.options ?? [];
  const inner = Object.entries(more.fields ?? {}).map(([name, each]) => [name, each.shape] as const);
  return {
    name: 'it',
    type,
    ask: { nl: 'Uw antwoord', en: 'Your answer' },
    hint: null,
    required: false,
    show: null,
    check: [],
    options,
    roles: [],
    atLeast: null,
    atMost: null,
    notBefore: null,
    notAfter: null,
    fields: {},
    compute: null,
    of: [],
    period: null,
    default: null,
    personal: fieldTypes[type].personal,
    visibleTo: null,
    autocomplete: null,
    shape: fieldTypes[type].shape({
      options: options.map(({ name }) => name),
      fields: Object.fromEntries(inner),
    }),
    ...more,
  };
}

/** Options by name, each with a text and perhaps a condition. */
export function options(...names: readonly string[]): FieldPlan['options'] {
  return names.map((name) => ({
    name,
    text: { nl: `De ${name}`, en: `The ${name}` },
    hint: null,
    show: null,
  }));
}

/** The scope of conditions over these fields. */
export function scopeOf(fields: Readonly<Record<string, FieldPlan>>, item?: Shape): Scope {
  const shapes = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, each.shape]));
  return {
    data: { kind: 'record', fields: shapes },
    now: { kind: 'time' },
    receipt: { kind: 'time' },
    ...(item ? { item } : {}),
  };
}

/** A compiled condition or formula; throws when it is wrong. */
export function formula(source: string, scope: Scope): Expression {
  const compiled = compileExpression(source, scope, null);
  if (!compiled.ok) throw new Error(compiled.problem.en);
  return compiled.expression;
}

/** A compiled text per language. */
export function phrase(texts: Readonly<Record<string, string>>, scope: Scope): Phrase {
  const entries = Object.entries(texts).map(([language, text]) => {
    const compiled = compileTemplate(text, scope);
    if (!compiled.ok) throw new Error(compiled.problem.en);
    return [language, compiled.template] as const;
  });
  return Object.fromEntries(entries);
}
