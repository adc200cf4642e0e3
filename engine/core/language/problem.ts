// What is wrong in a procedure or organisation file, and what to write instead.
import type { Sentence } from './text.ts';

/** Where in the YAML: keys and positions from the root of the file. */
export type Path = readonly (string | number)[];

export interface Problem {
  /** A stable name for this kind of finding. */
  readonly code: string;
  /** Advice does not block a publication. */
  readonly severity: 'problem' | 'advice';
  readonly path: Path;
  /** Offsets within the scalar at the path, where the finding is about a part of it. */
  readonly within?: { readonly from: number; readonly to: number };
  /** Points at the key itself rather than at its value. */
  readonly atKey?: boolean;
  readonly text: Sentence;
  /** What to write instead, where that is known. */
  readonly instead?: string;
}

/** A problem with its place in a file; lines and columns count from 1. */
export interface PlacedProblem extends Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
