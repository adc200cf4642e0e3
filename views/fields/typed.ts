// Reads typed texts from a form and narrows values of unknown age to the shape that a field draws.
import type { FieldValue } from './field.ts';

/** The text sent under `name`; empty where there was none. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** All texts sent under `name`, in order. */
export function readTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** A value as the text that a control holds; empty for whatever has no text. */
export function asText(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return '';
}

/** A value as a list; empty where it is none. */
export function asList(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? value : [];
}

/** One part of a value that consists of named parts; undefined where there is none. */
export function partOf(value: FieldValue, part: string): FieldValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof File) {
    return undefined;
  }
  return (value as Readonly<Record<string, FieldValue>>)[part];
}

/** The label of an option, or the value itself where the option is no longer there. */
export function labelOf(value: string, options: readonly { value: string; label: string }[] = []): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
