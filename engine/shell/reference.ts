// Reads the examples that lie beside the language, and makes the reference once.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { referenceOf } from '../core/reference/reference.ts';
import type { Reference } from '../core/reference/reference.ts';
import type { SnippetFile, SnippetFiles } from '../core/reference/snippet.ts';
import { packageRoot } from './package-root.ts';

const folder = join(packageRoot, 'engine/core/reference');
let made: Reference | undefined;

/** The reference of this version of the language. */
export function reference(): Reference {
  made ??= referenceOf(readSnippets());
  return made;
}

/** The examples and recipes, as they lie in the package. */
export function readSnippets(): SnippetFiles {
  return {
    smallest: read('smallest.yaml'),
    organisation: read('organisation.yaml'),
    recipes: readAll('recipes'),
    examples: readAll('examples'),
  };
}

function readAll(kind: string): SnippetFile[] {
  return readdirSync(join(folder, kind))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => read(join(kind, file)));
}

function read(file: string): SnippetFile {
  return { name: basename(file, '.yaml'), text: readFileSync(join(folder, file), 'utf8') };
}
