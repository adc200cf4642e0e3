// Turns an answer that stands in a dossier back into what somebody would type for it.
import type { Item, Value } from '../../engine/core/dossier/value.ts';
import { localeOf } from '../../engine/core/fields/locale.ts';
import { nameOf, type Person } from '../../engine/core/people/person.ts';
import type { FieldPlan } from '../../engine/core/plan/plan.ts';
import type { FieldValue } from '../fields/field.ts';

/** The answer as its control shows it; numbers are written as in the dossier's language. */
export function asTyped(
  field: FieldPlan,
  value: FieldValue,
  language: string,
  people: readonly Person[],
): FieldValue {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' && field.type !== 'computed')
    return new Intl.NumberFormat(localeOf(language), {
      useGrouping: false,
      maximumFractionDigits: 20,
    }).format(value);
  if (field.type === 'person' && field.roles.length === 0 && typeof value === 'string')
    return nameOf(value) ?? people.find((person) => person.id === value)?.name ?? value;
  if (field.type === 'list' && Array.isArray(value))
    return (value as readonly Item[]).map((item) =>
      Object.fromEntries(
        Object.values(field.fields).map((inner) => [
          inner.name,
          asTyped(inner, (item[inner.name] ?? null) as Value, language, people),
        ]),
      ),
    );
  return value;
}
