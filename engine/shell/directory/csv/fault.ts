// What is wrong in a list: the row and column as a spreadsheet shows them, and a sentence that says what to do.
import type { Sentence } from '../../../core/language/text.ts';

export interface Fault {
  /** Counted from 1, the headings included. */
  readonly row: number;
  /** The heading as it stands in the file; null when it is about the whole row. */
  readonly column: string | null;
  readonly text: Sentence;
}
