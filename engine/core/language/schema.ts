// The grammar's own parts: what a piece of JSON Schema says, with its references followed.
import organisationSchema from './organisation.schema.json' with { type: 'json' };
import procedureSchema from './procedure.schema.json' with { type: 'json' };

export type GrammarKind = 'procedure' | 'organisation';

/** As much of JSON Schema as the two grammars use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
}

export const schemas: Readonly<Record<GrammarKind, Schema>> = {
  procedure: procedureSchema as Schema,
  organisation: organisationSchema as Schema,
};

/** The schema that `schema` refers to, or itself. */
export function followed(schema: Schema, kind: GrammarKind): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (schemas[kind].$defs?.[name] ?? {});
}

/** The alternatives of a schema, those of its alternatives included; itself when it has none. */
export function alternatives(schema: Schema, kind: GrammarKind): readonly Schema[] {
  const own = followed(schema, kind);
  return own.anyOf ? own.anyOf.flatMap((branch) => alternatives(branch, kind)) : [own];
}

/** The words that are allowed where this stands, or null when it is not a choice of words. */
export function allowedWords(schema: Schema): readonly unknown[] | null {
  if (schema.enum) return schema.enum;
  return 'const' in schema ? [schema.const] : null;
}

/** What kind of YAML a schema asks for. */
export function typeOf(schema: Schema): 'text' | 'number' | 'yes-no' | 'list' | 'map' | 'anything' {
  if (schema.type) return typeNames[schema.type];
  const words = allowedWords(schema);
  return words && words.length > 0 ? typeOfValue(words[0]) : 'anything';
}

const typeNames = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'map',
} as const;

/** What kind of YAML a value is; `anything` for what YAML cannot hold and for nothing at all. */
export function typeOfValue(value: unknown): ReturnType<typeof typeOf> {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  return typeof value === 'object' && value !== null ? 'map' : 'anything';
}
