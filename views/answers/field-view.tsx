// Shows one field of a procedure as it is to be answered: by whom, in which language, with what was typed.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isWalled } from '../../engine/core/access/wall.ts';
import type { Expression } from '../../engine/core/conditions/condition.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { FieldPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { FieldProps, FieldTexts, FieldValue, GroupField, Option, Refresh } from '../fields/field.ts';
import { rowsWith } from '../fields/figures.tsx';
import { fields } from '../fields/index.ts';
import { asTyped } from './as-typed.ts';

/** What a form needs to know to be shown to somebody. */
export interface Asking {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  readonly lang: string;
  /** What conditions may name, with the answers as they were typed among the rest. */
  readonly values: object;
  /** What was typed, by field; what is not there shows what stands in the dossier. */
  readonly typed: Readonly<Record<string, FieldValue>>;
  /** By field, and within lists by `parts.0.text`, in the language of the reader. */
  readonly errors: Readonly<Record<string, string>>;
  /** Where a form goes that must be shown anew, because other fields depend on this one. */
  readonly refresh?: Refresh;
  /** What is shown above the words about a frozen figure. */
  readonly beside?: ((metric: string) => JSX.Element | null) | undefined;
}

interface FieldViewProps {
  field: FieldPlan;
  asking: Asking;
  /** Other fields of the form depend on it. */
  decides?: boolean;
  asHeading?: boolean;
}

/** One field with its question, hint, options and error; whoever is asked, is told whether it may stay empty. */
export function FieldView({ field, asking, decides = false, asHeading }: FieldViewProps): JSX.Element {
  const props = fieldProps(field, asking);
  return (
    <>
      {field.type === 'computed' ? null : <input type="hidden" name={askedName} value={field.name} />}
      {fields[field.type].render({
        ...props,
        ...(asHeading ? { asHeading } : {}),
        ...(decides && asking.refresh ? { refresh: asking.refresh } : {}),
      })}
    </>
  );
}

/** Under this name a form says which fields it showed: what was not asked, stays as it was. */
export const askedName = '_asked';

/** The id of a field's first control, to which an error leads. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** Everything that the drawing of a field needs. */
export function fieldProps(field: FieldPlan, asking: Asking): FieldProps {
  const { errors, lang, typed, dossier } = asking;
  const own = `${field.name}.`;
  const inner = Object.entries(errors).filter(([path]) => path.startsWith(own));
  const typedHere = Object.hasOwn(typed, field.name) ? typed[field.name] : undefined;
  const standing = (asking.values as { data?: Record<string, FieldValue> }).data?.[field.name];
  const stood = asTyped(field, standing, dossier.language, asking.world.people);
  const value = field.type === 'figures' ? rowsWith(stood, typedHere) : (typedHere ?? stood);
  const error = errors[field.name] ?? (field.type === 'list' ? undefined : inner[0]?.[1]);
  return {
    ...fieldTexts(field, asking),
    id: fieldId(field.name),
    name: field.name,
    value,
    ...(error === undefined ? {} : { error }),
    ...(inner.length > 0
      ? { errors: Object.fromEntries(inner.map(([path, text]) => [path.slice(own.length), text])) }
      : {}),
    ...(asking.beside ? { beside: asking.beside } : {}),
    lang,
  };
}

/** The words of a field in the reader's language, and what there is to choose. */
export function fieldTexts(field: FieldPlan, asking: Asking): FieldTexts {
  const { lang, plan } = asking;
  const options = optionsOf(field, asking);
  const groups = Object.values(field.fields).map((inner): GroupField => ({
    ...fieldTexts(inner, asking),
    type: inner.type,
    key: inner.name,
  }));
  return {
    label: inLanguage(field.ask, lang),
    ...(field.hint === null ? {} : { hint: inLanguage(field.hint, lang) }),
    required: typeof field.required === 'boolean' ? field.required : holds(field.required, asking),
    ...(options.length > 0 ? { options } : {}),
    ...(groups.length > 0 ? { fields: groups } : {}),
    ...(field.autocomplete === null ? {} : { autocomplete: field.autocomplete }),
    timeZone: plan.organisation.timeZone,
  };
}

function optionsOf(field: FieldPlan, asking: Asking): Option[] {
  const { lang } = asking;
  if (field.type === 'person') return peopleOf(field, asking);
  return field.options
    .filter(({ show }) => show === null || holds(show, asking))
    .map(({ name, text, hint }) => ({
      value: name,
      label: inLanguage(text, lang),
      ...(hint === null ? {} : { hint: inLanguage(hint, lang) }),
    }));
}

/** Those who can be chosen, without whoever stands behind this dossier's wall. */
function peopleOf(field: FieldPlan, { plan, dossier, world, lang }: Asking): Option[] {
  return world.people
    .filter((person) => person.active && field.roles.some((role) => person.roles.includes(role)))
    .filter((person) => !isWalled(plan, dossier, person, world))
    .map(({ id, name, about }) => ({
      value: id,
      label: name,
      ...(about === null ? {} : { hint: inLanguage(about, lang) }),
    }));
}

/** Whether a condition holds for the answers as they were typed. */
export function holds(condition: Expression | null, { values }: Pick<Asking, 'values'>): boolean {
  return condition === null || condition.run(values) === true;
}
