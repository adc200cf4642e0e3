// Somebody's own words, set apart by a line beside them.
import { body } from '../look.ts';
import { adorn, tag, write } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface Quote {
  readonly kind: 'quote';
  readonly text: string;
}

const INDENT = 14;

export const quote: WriteBlock<Quote> = (sheet, parent, { text }) => {
  const whole = tag(sheet, parent, 'BlockQuote');
  const { x, width } = sheet;
  const beside = (top: number, bottom: number) =>
    adorn(sheet, 'Layout', (file) => file.rect(x, top, 2.5, bottom - top).fill(sheet.brand));
  Object.assign(sheet, { x: x + INDENT, width: width - INDENT });
  for (const each of text.split(/\n\s*\n/).filter((part) => part.trim() !== '')) {
    write(sheet, tag(sheet, whole, 'P'), each.trim(), body, beside);
    sheet.y += body.size * 0.7;
  }
  Object.assign(sheet, { x, width });
};
