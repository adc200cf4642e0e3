// A list, with bullets or numbered.
import { body, lineHeight } from '../look.ts';
import { makeRoom, put, tag, write } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  readonly numbered?: boolean;
}

const INDENT = 18;

export const list: WriteBlock<List> = (sheet, parent, { items, numbered }) => {
  const whole = tag(sheet, parent, 'L');
  const { x, width } = sheet;
  Object.assign(sheet, { x: x + INDENT, width: width - INDENT });
  items.forEach((text, index) => {
    makeRoom(sheet, lineHeight(body) * 2);
    const item = tag(sheet, whole, 'LI');
    const mark = numbered ? `${index + 1}.` : '•';
    tag(sheet, item, 'Lbl').add(() => put(sheet, [mark], body, x + 2, sheet.y));
    write(sheet, tag(sheet, item, 'LBody'), text, body);
    sheet.y += body.size * 0.3;
  });
  Object.assign(sheet, { x, width });
  sheet.y += body.size * 0.5;
};
