// Every kind of block by its name; a new one is a file and a line here.
import { bars } from './bars.ts';
import type { Bars } from './bars.ts';
import type { WriteBlock } from './block.ts';
import { heading } from './heading.ts';
import type { Heading } from './heading.ts';
import { letterHead } from './letter-head.ts';
import type { LetterHead } from './letter-head.ts';
import { list } from './list.ts';
import type { List } from './list.ts';
import { pageBreak } from './page-break.ts';
import type { PageBreak } from './page-break.ts';
import { pairs } from './pairs.ts';
import type { Pairs } from './pairs.ts';
import { paragraph } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { quote } from './quote.ts';
import type { Quote } from './quote.ts';
import { table } from './table.ts';
import type { Table } from './table.ts';

export type Block = Bars | Heading | LetterHead | List | PageBreak | Pairs | Paragraph | Quote | Table;

const blocks: { readonly [K in Block['kind']]: WriteBlock<Extract<Block, { kind: K }>> } = {
  bars,
  heading,
  'letter-head': letterHead,
  list,
  'page-break': pageBreak,
  pairs,
  paragraph,
  quote,
  table,
};

/** What writes blocks of a kind. */
export function writerOf(kind: Block['kind']): WriteBlock<Block> {
  return blocks[kind] as WriteBlock<Block>;
}
