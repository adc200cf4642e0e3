// A list, with bullets or numbered.
import { body, lineHeight } from '../look.ts';
import { makeRoom, put, tag, widthOf, write } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  readonly numbered?: boolean;
}

const INDENT = 18;
const GAP = 6;

export const list: WriteBlock<List> = (sheet, parent, { items, numbered }) => {
  const whole = tag(sheet, parent, 'L');
  const { x, width } = sheet;
  const markOf = (index: number) => (numbered ? `${index + 1}.` : '•');
  const indent = Math.max(INDENT, widthOf(sheet, markOf(items.length - 1), body) + GAP);
  Object.assign(sheet, { x: x + indent, width: width - indent });
  items.forEach((text, index) => {
    makeRoom(sheet, lineHeight(body) * 2);
    const item = tag(sheet, whole, 'LI');
    tag(sheet, item, 'Lbl').add(() => put(sheet, [markOf(index)], body, x + 2, sheet.y));
    write(sheet, tag(sheet, item, 'LBody'), text, body);
    sheet.y += body.size * 0.3;
  });
  Object.assign(sheet, { x, width });
  sheet.y += body.size * 0.5;
};
