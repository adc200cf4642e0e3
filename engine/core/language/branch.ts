// Chooses which of several allowed forms somebody meant, so that only its mistakes are told.
import { nearest } from './nearest.ts';
import {
  allowedWords,
  alternatives,
  followed,
  typeOf,
  typeOfValue,
  type GrammarKind,
  type Schema,
} from './schema.ts';

/** The position of the branch that `value` was meant as; null when none is of its kind. */
export function meantBranch(branches: readonly Schema[], value: unknown, kind: GrammarKind): number | null {
  const scores = branches.map((branch) =>
    Math.max(...alternatives(branch, kind).map((one) => likeness(one, value))),
  );
  const best = Math.max(...scores);
  return best < 0 ? null : scores.indexOf(best);
}

// Below zero is another kind of thing; the more keys or words are recognised, the higher.
function likeness(schema: Schema, value: unknown): number {
  if (typeOf(schema) !== typeOfValue(value)) return -1;
  if (typeOfValue(value) === 'map') return keysRecognised(schema, Object.keys(value as object));
  const allowed = allowedWords(schema);
  if (!allowed) return schema.pattern && !new RegExp(schema.pattern, 'u').test(String(value)) ? 0 : 1;
  if (allowed.includes(value)) return 3;
  return nearest(String(value), allowed.map(String)) === null ? 0 : 2;
}

function keysRecognised(schema: Schema, keys: readonly string[]): number {
  const shown = keys.slice(0, 50);
  if (!schema.properties) {
    const pattern = new RegExp(schema.propertyNames?.pattern ?? '^', 'u');
    return shown.filter((key) => pattern.test(key)).length / 2;
  }
  const known = Object.keys(schema.properties);
  const required = new Set(schema.required);
  const points = shown.map((key): number => {
    if (required.has(key)) return 3;
    if (known.includes(key)) return 1;
    return nearest(key, known) === null ? 0 : 0.5;
  });
  return points.reduce((sum, point) => sum + point, 0);
}

/** Whether every branch that a scalar could be is a scalar too, so that the forms are best told together. */
export function allScalarsLike(branches: readonly Schema[], value: unknown, kind: GrammarKind): boolean {
  const type = typeOfValue(value);
  if (type === 'map' || type === 'list') return false;
  const sameType = branches
    .flatMap((branch) => alternatives(followed(branch, kind), kind))
    .filter((one) => typeOf(one) === type);
  return sameType.length > 1;
}
