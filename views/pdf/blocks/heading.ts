// A heading, which never stands alone at the foot of a page.
import { heads, body, lineHeight } from '../look.ts';
import { leaveOpen, linesIn, makeRoom, tag, write } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export const heading: WriteBlock<Heading> = (sheet, parent, { level, text }) => {
  const look = heads[level - 1] ?? body;
  leaveOpen(sheet, look.size * (level === 1 ? 0.6 : 1.1));
  const lines = linesIn(sheet, text, look, sheet.width).length;
  makeRoom(sheet, lines * lineHeight(look) + 3 * lineHeight(body));
  write(sheet, tag(sheet, parent, `H${level}`), text, look);
  sheet.y += look.size * 0.4;
};
