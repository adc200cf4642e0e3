// Reads the text of a procedure or organisation file, and finds the line and column of what is wrong in it.
import { isScalar } from 'yaml';
import { offsetOf } from './place.ts';
import type { PlacedProblem, Problem } from './problem.ts';
import { fatal, type WritingMistake } from './mistake.ts';
import { readDocument, type ReadDocument, type YamlDocument } from './yaml-document.ts';
import { trapsIn } from './yaml-traps.ts';

export interface Source {
  readonly file: string;
  /** Maps, lists and scalars; undefined when the text could not be read. */
  readonly value: unknown;
  /** What is wrong with the writing itself. */
  readonly problems: readonly PlacedProblem[];
  /** The problem with its line and column. */
  place(problem: Problem): PlacedProblem;
  /** The line of a placed problem with a mark under its column. */
  excerpt(problem: Pick<PlacedProblem, 'line' | 'column'>): string;
}

/** Reads YAML 1.2 and never throws: what cannot be read is told in `problems`. */
export function readSource(file: string, text: string): Source {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const read = readDocument(plain);
  const { document, lines } = read;
  const { value, mistakes } = valueOf(read);
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), plain.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = mistakes.map(({ code, offset, text: sentence }): PlacedProblem => {
    return { code, severity: 'problem', path: [], text: sentence, ...positionOf(offset) };
  });
  return {
    file,
    value,
    problems,
    place: (problem) => ({
      ...problem,
      ...positionOf(document ? offsetOf(problem, document, plain) : 0),
    }),
    excerpt: ({ line, column }) => excerptOf(plain, line, column),
  };
}

function valueOf({ document, mistakes }: ReadDocument): {
  value: unknown;
  mistakes: readonly WritingMistake[];
} {
  if (mistakes.length > 0) return { value: undefined, mistakes };
  if (document === null || isNothing(document.contents)) return { value: undefined, mistakes: [emptyFile] };
  const traps = trapsIn(document);
  if (traps.some((trap) => trap.fatal)) return { value: undefined, mistakes: traps };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, mistakes: traps };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: undefined, mistakes: [...traps, tooManyCopies] };
  }
}

function isNothing(contents: YamlDocument['contents']): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

const emptyFile = fatal(
  'empty-file',
  0,
  'Dit bestand is leeg. Schrijf regels als `title: Klacht`.',
  'This file is empty. Write lines such as `title: Complaint`.',
);

const tooManyCopies = fatal(
  'too-many-references',
  0,
  'De verwijzingen met `*` maken dit bestand te groot. Schrijf de onderdelen uit.',
  'The references with `*` make this file too large. Write the parts out.',
);

const widest = 100;

function excerptOf(text: string, line: number, column: number): string {
  const whole = text.split(/\r?\n/, line)[line - 1] ?? '';
  const from = Math.max(0, Math.min(column - 1 - widest / 2, whole.length - widest));
  const shown = whole.slice(from, from + widest).replace(/[\0-\x1f\x7f]/g, ' ');
  const number = String(line);
  const margin = ' '.repeat(number.length);
  return `${number} | ${shown}\n${margin} | ${' '.repeat(Math.max(0, column - 1 - from))}^`;
}
