// A piece of YAML in the reference: its title, what it is for, and the text that can be copied.
import type { GrammarKind } from '../language/schema.ts';

/** A file as it was read. */
export interface SnippetFile {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly text: string;
}

export interface Snippet {
  readonly id: string;
  readonly kind: GrammarKind;
  readonly title: string;
  readonly about: string;
  /** Without the title and what it is for. */
  readonly text: string;
}

/** The files from which the reference is made, beside the schemas. */
export interface SnippetFiles {
  readonly smallest: SnippetFile;
  readonly organisation: SnippetFile;
  readonly recipes: readonly SnippetFile[];
  readonly examples: readonly SnippetFile[];
}

/** Reads a snippet: the first line is its title, the comment lines below it say what it is for. */
export function snippetOf({ name, text }: SnippetFile, kind: GrammarKind): Snippet {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title = '', ...about] = lines.slice(0, end).map((line) => line.replace(/^# ?/, ''));
  return {
    id: name.replace(/^\d+-/, ''),
    kind,
    title,
    about: about.join(' '),
    text: lines.slice(end).join('\n').trim(),
  };
}
