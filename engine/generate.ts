// Writes what follows from the language's JSON Schemas: TypeScript types and the reference; `--check` only says whether they are fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { markdownOf } from './core/reference/markdown.ts';
import { reference } from './shell/reference.ts';

type Node = { [key: string]: unknown };

const language = new URL('./core/language/', import.meta.url);

/** The text of the generated file for one schema; names in `taken` stay inside it, so that no two files export one name. */
export async function typesOf(schemaFile: string, taken: ReadonlySet<string> = new Set()): Promise<string> {
  const schema = JSON.parse(readFileSync(new URL(schemaFile, language), 'utf8')) as Node;
  const types = await compile(withNamedReferences(schema) as JSONSchema, String(schema.title), {
    additionalProperties: false,
    bannerComment: `// Generated from ${basename(schemaFile)} by \`npm run generate\`; change that file instead.`,
    format: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
  const own = onlyDescriptions(types).replace(
    /^export (?=(?:type|interface) (\w+))/gm,
    (found, name: string) => (taken.has(name) ? '' : found),
  );
  return format(own, { parser: 'typescript', printWidth: 110, singleQuote: true });
}

// A reference beside a description would otherwise become a numbered copy of the type that it refers to.
function withNamedReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNamedReferences);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as Node;
  if (typeof $ref === 'string') return { ...rest, tsType: typeName($ref) };
  const entries = Object.entries(rest).filter(([key]) => key !== 'propertyNames');
  const copy = Object.fromEntries(entries.map(([key, value]) => [key, withNamedReferences(value)]));
  const anyKey = copy.type === 'object' && !('properties' in copy) && !('additionalProperties' in copy);
  return anyKey ? { ...copy, additionalProperties: true } : copy;
}

function typeName(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// Keeps of each comment only the description from the schema.
function onlyDescriptions(types: string): string {
  return types.replace(/^( *)\/\*\*\n((?: *\*.*\n)*?) *\*\/\n/gm, (_, indent: string, body: string) => {
    const lines = body.split('\n').map((line) => line.replace(/^ *\* ?/, '').trim());
    const end = lines.findIndex((line) => /^(@|Items: |This interface was referenced by )/.test(line));
    const description = lines.slice(0, end < 0 ? undefined : end).filter((line) => line !== '');
    return description.length === 0 ? '' : `${indent}/** ${description.join(' ')} */\n`;
  });
}

function exportedNames(types: string): Set<string> {
  return new Set(Array.from(types.matchAll(/^export (?:type|interface) (\w+)/gm), (found) => found[1] ?? ''));
}

/** Writes the files, or with `--check` changes nothing and sets exit code 1 when one of them is stale. */
async function generate(onlyCheck: boolean): Promise<void> {
  const procedure = await typesOf('procedure.schema.json');
  const organisation = await typesOf('organisation.schema.json', exportedNames(procedure));
  const files = {
    'engine/core/language/procedure.gen.ts': procedure,
    'engine/core/language/organisation.gen.ts': organisation,
    'config/REFERENCE.md': await format(markdownOf(reference()), {
      parser: 'markdown',
      printWidth: 110,
      singleQuote: true,
    }),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = new URL(`../${name}`, import.meta.url);
    if (!onlyCheck) writeFileSync(file, text);
    else if (currentText(file) !== text) {
      console.error(`${name} is not up to date. Run \`npm run generate\`.`);
      process.exitCode = 1;
    }
  }
}

function currentText(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) await generate(process.argv.includes('--check'));
