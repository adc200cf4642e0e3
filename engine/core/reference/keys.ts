// Every key of the language, found in the schemas: the list that the reference and its tests go by.
import { schemas } from '../language/schema.ts';
import type { GrammarKind, Schema } from '../language/schema.ts';
import { groups } from './groups.ts';
import type { Group } from './groups.ts';

/** As much of a key's schema as the reference tells. */
export interface KeySchema extends Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: Schema | boolean;
}

export interface Key {
  /** The group and the path of keys in it, such as `deadline.pause.in`. */
  readonly id: string;
  readonly group: string;
  readonly kind: GrammarKind;
  /** The path of keys, such as `pause.in`. */
  readonly path: string;
  readonly required: boolean;
  readonly schema: KeySchema;
}

/** The keys of a group, in the order of the schema; those of the groups named in `also` are left out. */
export function keysOf(group: Group): Key[] {
  const found = new Map<string, Key>();
  collect(rootOf(group), group, '', found);
  const elsewhere = (group.also ?? []).map((id) => propertiesOf(id, group.kind));
  const own = propertiesOf(group.id, group.kind);
  const first = (path: string) => path.split('.')[0] ?? '';
  return [...found.values()].filter(
    ({ path }) => !elsewhere.some((properties) => isSame(properties[first(path)], own[first(path)])),
  );
}

/** Every key of both files. */
export function allKeys(): Key[] {
  return groups.flatMap(keysOf);
}

/** The schema of a group: a definition, or the whole file. */
export function rootOf({ id, kind }: Pick<Group, 'id' | 'kind'>): KeySchema {
  return id === kind ? schemas[kind] : (schemas[kind].$defs?.[id] ?? {});
}

/** The name of the definition that a schema refers to; null when it refers to none. */
export function referred(schema: Schema): string | null {
  return schema.$ref?.replace('#/$defs/', '') ?? null;
}

function propertiesOf(id: string, kind: GrammarKind): Readonly<Record<string, Schema>> {
  return schemas[kind].$defs?.[id]?.properties ?? {};
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function collect(schema: KeySchema, group: Group, above: string, found: Map<string, Key>): void {
  for (const [name, own] of Object.entries(schema.properties ?? {})) {
    const path = above + name;
    const id = `${group.id}.${path}`;
    const required = schema.required?.includes(name) ?? false;
    if (!found.has(id)) found.set(id, { id, group: group.id, kind: group.kind, path, required, schema: own });
    collect(own, group, `${path}.`, found);
  }
  for (const part of partsOf(schema)) collect(part, group, above, found);
}

/** The schemas within a schema that add no key of their own: items, alternatives and what stands under made-up names. */
export function partsOf(schema: KeySchema): readonly KeySchema[] {
  const under = schema.additionalProperties;
  return [
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(typeof under === 'object' ? [under] : []),
  ];
}
