// What is known, a name before each value.
import { body, muted } from '../look.ts';
import { tag, turnPage, widthOf } from '../sheet.ts';
import { writeRow } from '../row.ts';
import type { WriteBlock } from './block.ts';

export interface Pairs {
  readonly kind: 'pairs';
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
}

const GAP = 14;
const name = { ...body, colour: muted };

export const pairs: WriteBlock<Pairs> = (sheet, parent, block) => {
  const whole = tag(sheet, parent, 'L');
  const { x, width } = sheet;
  const widest = Math.max(0, ...block.pairs.map(({ label }) => widthOf(sheet, label, name)));
  const left = Math.min(widest, width * 0.4);
  for (const { label, value } of block.pairs) {
    const item = tag(sheet, whole, 'LI');
    const cells = [
      { part: tag(sheet, item, 'Lbl'), text: label, look: name, x, width: left },
      {
        part: tag(sheet, item, 'LBody'),
        text: value,
        look: body,
        x: x + left + GAP,
        width: width - left - GAP,
      },
    ];
    writeRow(sheet, cells, () => turnPage(sheet));
    sheet.y += body.size * 0.3;
  }
  sheet.y += body.size * 0.6;
};
