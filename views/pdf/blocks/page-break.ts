// The next block begins a new page.
import { margin } from '../look.ts';
import { turnPage } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface PageBreak {
  readonly kind: 'page-break';
}

export const pageBreak: WriteBlock<PageBreak> = (sheet) => {
  if (sheet.y > margin.top) turnPage(sheet);
};
