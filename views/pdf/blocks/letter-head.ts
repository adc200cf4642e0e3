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
  /** On which side the envelope has its window. */
  readonly window: 'left' | 'right';
  /** Date, number and the like, each with its name. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

const MM = 72 / 25.4;

/**
 * What is seen through the window of DIN 680 (45 by 90 mm, 20 mm from the side and 15 mm from the foot of an envelope of 110 by
 * 220 mm; or its mirror image), however an A4 sheet that is folded twice, at 105 mm or in three like parts, lies in it.
 */
const seen = {
  top: 50 * MM,
  left: { x: 25 * MM },
  right: { x: 112 * MM },
  width: 75 * MM,
};
/** From here on nothing can be seen through it, however the sheet has slipped. */
const BENEATH = 97 * MM;
const address = { ...body, leading: 1.3 };
const SENDER = 150;

export const letterHead: WriteBlock<LetterHead> = (sheet, parent, block) => {
  const { x, width } = sheet;
  const isLeft = block.window === 'left';
  sheet.y = margin.top - 30;
  const top = sheet.y;
  sheet.width = width - SENDER - 20;
  write(sheet, tag(sheet, parent, 'P'), block.organisation, house(sheet));
  const wide = Math.max(SENDER, ...block.sender.map((line) => Math.min(widthOf(sheet, line, small), 230)));
  Object.assign(sheet, isLeft ? { x: x + width - wide, y: top + 2 } : { x, y: sheet.y + 4 }, { width: wide });
  writeLines(sheet, parent, block.sender, small);
  const below = sheet.y;
  Object.assign(sheet, { x: seen[block.window].x, width: seen.width, y: seen.top + 8 });
  writeLines(sheet, parent, block.addressee, address);
  Object.assign(sheet, { x, width, y: Math.max(sheet.y + 28, below + 14, BENEATH) });
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
