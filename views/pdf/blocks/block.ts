// What every kind of block can do: write itself on a sheet, in its place in the structure.
import type { Sheet, Tag } from '../sheet.ts';

export type WriteBlock<B> = (sheet: Sheet, parent: Tag, block: B) => void;
