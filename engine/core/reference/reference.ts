// The reference of the language, made from its schemas and from examples that are checked: what the page shows.
import { parse } from 'yaml';
import { excerpts } from './excerpt.ts';
import { groups } from './groups.ts';
import type { Group } from './groups.ts';
import { keysOf, rootOf } from './keys.ts';
import type { Key, KeySchema } from './keys.ts';
import { kinds } from './kinds.ts';
import type { KindWords } from './kinds.ts';
import { snippetOf } from './snippet.ts';
import type { Snippet, SnippetFiles } from './snippet.ts';
import { typeWords } from './type-words.ts';
import type { Words } from './type-words.ts';
import { usesIn } from './uses.ts';

export interface KeyEntry {
  readonly id: string;
  /** The path of keys within its group. */
  readonly path: string;
  readonly required: boolean;
  readonly sentence: string;
  readonly type: readonly Words[];
  /** What counts without it; null when nothing does. */
  readonly fallback: string | null;
  /** As it stands in an example. */
  readonly example: string | null;
  /** The recipes in which it stands; none where nearly all have it. */
  readonly recipes: readonly Snippet[];
}

export interface Chapter {
  readonly group: Group;
  /** What is told of it where it stands at many keys; null for others. */
  readonly kind: KindWords | null;
  readonly sentence: string;
  readonly keys: readonly KeyEntry[];
}

export interface Reference {
  readonly smallest: Snippet;
  readonly organisation: Snippet;
  readonly chapters: readonly Chapter[];
  /** Those that have no keys of their own. */
  readonly kinds: readonly KindWords[];
  readonly recipes: readonly Snippet[];
}

/** Makes the reference. */
export function referenceOf(files: SnippetFiles): Reference {
  const smallest = snippetOf(files.smallest, 'procedure');
  const organisation = snippetOf(files.organisation, 'organisation');
  const recipes = files.recipes.map((file) => snippetOf(file, 'procedure'));
  const examples = files.examples.map((file) => snippetOf(file, 'procedure'));
  const found = usesOf([organisation, smallest, ...examples, ...recipes]);
  const chapters = groups.map((group): Chapter => {
    const keys = keysOf(group);
    return {
      group,
      kind: kinds.find(({ id }) => id === group.id) ?? null,
      sentence: sentenceOf(group),
      keys: keys.map((key) => entryOf(key, found.get(key.id) ?? [], recipes)),
    };
  });
  const plain = kinds.filter(({ id }) => !groups.some((group) => group.id === id));
  return { smallest, organisation, chapters, kinds: plain, recipes };
}

interface Found {
  readonly snippet: Snippet;
  readonly written: string;
}

function usesOf(snippets: readonly Snippet[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const snippet of snippets) {
    const cut = excerpts(snippet.text);
    for (const { key, path } of usesIn(snippet.kind, parse(snippet.text))) {
      const written = cut(path);
      if (written !== null) found.set(key, [...(found.get(key) ?? []), { snippet, written }]);
    }
  }
  return found;
}

const MOST_LINES = 9;

function entryOf(key: Key, found: readonly Found[], recipes: readonly Snippet[]): KeyEntry {
  const { id, path, required, schema, kind, group } = key;
  const own = found.filter(({ snippet }) => snippet.id === group);
  const short = [...own, ...found].find(({ written }) => written.split('\n').length <= MOST_LINES);
  const shortest = [...found].sort((a, b) => a.written.length - b.written.length)[0];
  return {
    id,
    path,
    required,
    sentence: schema.description ?? '',
    type: typeWords(schema, kind),
    fallback: fallbackOf(schema),
    example: (short ?? shortest)?.written ?? null,
    recipes: tellingOf(found, recipes),
  };
}

const MOST_TELLING = 4;

/** The recipes in which a key stands, where it is not in so many of them that none tells anything. */
function tellingOf(found: readonly Found[], recipes: readonly Snippet[]): Snippet[] {
  const own = recipes.filter((recipe) => found.some(({ snippet }) => snippet === recipe));
  return own.length > MOST_TELLING ? [] : own;
}

function fallbackOf(schema: KeySchema): string | null {
  const { default: own } = schema;
  if (own === undefined) return null;
  return Array.isArray(own) ? `[${own.join(', ')}]` : String(own);
}

function sentenceOf(group: Group): string {
  return rootOf(group).description ?? '';
}
