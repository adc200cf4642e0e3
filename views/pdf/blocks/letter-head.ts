// The head of a letter: who writes, to whom (where an envelope has its window), and what it is about, such as date and number.
import { body, margin, small } from '../look.ts';
import { tag, widthOf, write } from '../sheet.ts';
import type { Sheet, Tag } from '../sheet.ts';
import type { WriteBlock } from './block.ts';
import { pairs } from './pairs.ts';

export interface LetterHead {
  readonly kind: 'letter-head';
  readonly organisation: string;
  /** The sender's address, telephone number and so on, a line each. */
  readonly sender: readonly string[];
  /** The addressee's name and address, a line each. */
  readonly addressee: readonly string[];
  /** Date, number and the like, each with its name. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

/** The window of a Dutch envelope begins 48 millimetres from the top. */
const WINDOW = 48 * (72 / 25.4);
const SENDER = 150;

export const letterHead: WriteBlock<LetterHead> = (sheet, parent, block) => {
  const { x, width } = sheet;
  sheet.y = margin.top - 30;
  const top = sheet.y;
  sheet.width = width - SENDER - 20;
  write(sheet, tag(sheet, parent, 'P'), block.organisation, house(sheet));
  const left = Math.max(SENDER, ...block.sender.map((line) => Math.min(widthOf(sheet, line, small), 230)));
  Object.assign(sheet, { x: x + width - left, width: left, y: top + 2 });
  writeLines(sheet, parent, block.sender, small);
  const below = sheet.y;
  Object.assign(sheet, { x, width: width * 0.55, y: Math.max(WINDOW, below + 12) });
  writeLines(sheet, parent, block.addressee, body);
  Object.assign(sheet, { x, width, y: Math.max(sheet.y + 28, WINDOW + 110) });
  pairs(sheet, parent, { kind: 'pairs', pairs: block.details });
  sheet.y += body.size * 1.2;
};

/** The look of the organisation's name. */
export function house(sheet: Sheet) {
  return { font: 'bold', size: 15, leading: 1.25, colour: sheet.brand } as const;
}

function writeLines(sheet: Sheet, parent: Tag, lines: readonly string[], look: typeof body): void {
  if (lines.length > 0) write(sheet, tag(sheet, parent, 'P'), lines.join('\n'), look);
}
