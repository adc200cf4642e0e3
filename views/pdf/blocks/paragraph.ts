// A paragraph; empty lines in its text begin another.
import { body, lead, small, strong } from '../look.ts';
import { tag, write } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** A `lead` says what matters first, `small` is a note, `strong` stands out; none is plain. */
  readonly look?: 'lead' | 'small' | 'strong';
}

const looks = { lead, small, strong };

export const paragraph: WriteBlock<Paragraph> = (sheet, parent, { text, look }) => {
  const chosen = look ? looks[look] : body;
  for (const each of text.split(/\n\s*\n/).filter((part) => part.trim() !== '')) {
    write(sheet, tag(sheet, parent, 'P'), each.trim(), chosen);
    sheet.y += chosen.size * 0.7;
  }
};
