// What a document on paper is: what it says of itself, and blocks in the order in which they are read.
import type { Block } from './blocks/index.ts';
import type { Particulars } from './file.ts';

export interface PdfDocument extends Particulars {
  /** The organisation's colour, `#rrggbb`; none: the product's own. */
  readonly colour?: string | null;
  /** A letter begins with its `letter-head`; above anything else stands the organisation's name. */
  readonly blocks: readonly Block[];
}
