// Reads and checks a text as the commands do: the writing first, then the grammar, in the order of the file.
import { checkGrammar } from '../../engine/core/language/grammar.ts';
import type { PlacedProblem } from '../../engine/core/language/problem.ts';
import type { GrammarKind } from '../../engine/core/language/schema.ts';
import { readSource } from '../../engine/core/language/source.ts';

/** Every problem in the text, with its place. */
export function problemsIn(kind: GrammarKind, text: string): PlacedProblem[] {
  const source = readSource('file.yaml', text);
  const grammar = source.value === undefined ? [] : checkGrammar(kind, source.value).map(source.place);
  return [...source.problems, ...grammar].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** A problem in short: `12:3 unknown-key`, with what to write instead behind an arrow. */
export function inShort({ line, column, code, instead }: PlacedProblem): string {
  return `${line}:${column} ${code}${instead === undefined ? '' : ` → ${instead}`}`;
}
