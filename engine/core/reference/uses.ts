// Finds every place in a file at which a key of the language is used.
import type { Path } from '../language/problem.ts';
import { schemas } from '../language/schema.ts';
import type { GrammarKind, Schema } from '../language/schema.ts';
import { groups } from './groups.ts';
import { referred } from './keys.ts';
import type { KeySchema } from './keys.ts';

export interface Use {
  /** The id of the key. */
  readonly key: string;
  readonly path: Path;
  readonly value: unknown;
}

/** Every use of a key in a file that follows the grammar, in the order of the file. */
export function usesIn(kind: GrammarKind, value: unknown): Use[] {
  return usesAt({ kind, group: kind, above: '' }, schemas[kind] as KeySchema, value, []);
}

interface Place {
  readonly kind: GrammarKind;
  readonly group: string;
  /** The keys of the group that lead here, each with a dot behind it. */
  readonly above: string;
}

function usesAt(place: Place, schema: KeySchema, value: unknown, path: Path): Use[] {
  const name = referred(schema);
  const own = name === null ? undefined : schemas[place.kind].$defs?.[name];
  if (name !== null && own) return usesAt({ ...place, group: name, above: '' }, own, value, path);
  if (schema.anyOf)
    return schema.anyOf
      .filter((each) => suits(place.kind, each, value))
      .flatMap((each) => usesAt(place, each, value, path));
  if (Array.isArray(value))
    return value.flatMap((item, index) => usesAt(place, schema.items ?? {}, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    usesOfKey(place, schema, key, inner, [...path, key]),
  );
}

function usesOfKey(place: Place, schema: KeySchema, key: string, value: unknown, path: Path): Use[] {
  const own = schema.properties?.[key];
  const under = schema.additionalProperties;
  if (!own) return typeof under === 'object' ? usesAt(place, under, value, path) : [];
  const at = { ...place, group: ownerOf(place, key, own), above: place.above };
  const use: Use = { key: `${at.group}.${at.above}${key}`, path, value };
  return [use, ...usesAt({ ...at, above: `${at.above}${key}.` }, own, value, path)];
}

/** What a group has from another counts as the other's. */
function ownerOf({ kind, group, above }: Place, key: string, own: Schema): string {
  if (above !== '') return group;
  const also = groups.find(({ id }) => id === group)?.also ?? [];
  const same = (id: string) =>
    JSON.stringify(schemas[kind].$defs?.[id]?.properties?.[key]) === JSON.stringify(own);
  return also.findLast(same) ?? group;
}

/** Whether a value has the form of an alternative: its kind, and for a map all of its keys. */
function suits(kind: GrammarKind, schema: KeySchema, value: unknown): boolean {
  const name = referred(schema);
  const own: KeySchema = name === null ? schema : (schemas[kind].$defs?.[name] ?? {});
  if (own.anyOf) return own.anyOf.some((each) => suits(kind, each, value));
  if (Array.isArray(value)) return own.type === 'array';
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  if (own.type !== 'object') return false;
  if (!own.properties) return own.propertyNames?.pattern !== '^[a-z]{2}$';
  const known = own.properties;
  return keys.every((key) => key in known) && (own.required ?? []).every((key) => keys.includes(key));
}
