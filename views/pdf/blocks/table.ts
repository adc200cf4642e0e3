// A table with a caption, a head for each column that stands on every page it reaches, and where wished a head for each row.
import { columnWidths } from '../columns.ts';
import { body, cell, ground, ink, lineHeight, rule, strong } from '../look.ts';
import type { Look } from '../look.ts';
import { adorn, drawRule, leaveOpen, linesIn, makeRoom, put, tag, turnPage, write } from '../sheet.ts';
import type { Sheet, Tag } from '../sheet.ts';
import { writeRow } from '../row.ts';
import type { RowCell } from '../row.ts';
import type { WriteBlock } from './block.ts';

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly head: string; readonly align?: 'left' | 'right' }[];
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the first text of a row says what the row is about. */
  readonly rowHeads?: boolean;
}

const PADDING = 5;
const head: Look = { ...cell, font: 'bold' };

export const table: WriteBlock<Table> = (sheet, parent, { caption, columns, rows, rowHeads }) => {
  const heads = columns.map((column) => column.head);
  const lookAt = (index: number) => (rowHeads && index === 0 ? head : cell);
  const widths = columnWidths(
    sheet,
    [
      heads.map((text) => ({ text, look: head })),
      ...rows.map((row) => row.map((text, index) => ({ text, look: lookAt(index) }))),
    ],
    sheet.width,
    PADDING,
  );
  const cellAt = (part: Tag, text: string, look: Look, index: number): RowCell => ({
    part,
    text,
    look,
    x: sheet.x + widths.slice(0, index).reduce((left, width) => left + width, PADDING),
    width: (widths[index] ?? 0) - 2 * PADDING,
    align: columns[index]?.align,
  });
  const whole = tag(sheet, parent, 'Table');
  leaveOpen(sheet, body.size * 0.4);
  makeRoom(sheet, 6 * lineHeight(cell) + lineHeight(strong));
  write(sheet, tag(sheet, whole, 'Caption'), caption, strong);
  sheet.y += 4;

  const top = tag(sheet, tag(sheet, whole, 'THead'), 'TR');
  const headCells = heads.map((text, index) =>
    cellAt(tag(sheet, top, 'TH', { scope: 'Column' }), text, head, index),
  );
  writeHead(sheet, headCells, (each, draw) => each.part.add(draw));
  const turn = () => {
    turnPage(sheet);
    writeHead(sheet, headCells, (_, draw) => adorn(sheet, 'Pagination', draw));
    sheet.y += PADDING * 0.8;
  };
  const inside = tag(sheet, whole, 'TBody');
  for (const row of rows) {
    const line = tag(sheet, inside, 'TR');
    const cells = row.map((text, index) =>
      rowHeads && index === 0
        ? cellAt(tag(sheet, line, 'TH', { scope: 'Row' }), text, head, index)
        : cellAt(tag(sheet, line, 'TD'), text, cell, index),
    );
    sheet.y += PADDING * 0.8;
    writeRow(sheet, cells, turn);
    sheet.y += PADDING * 0.8;
    drawRule(sheet, rule);
  }
  sheet.y += body.size * 1.2;
};

/** Writes the heads of the columns on their ground; `place` gives each its place in the structure, or none. */
function writeHead(
  sheet: Sheet,
  cells: readonly RowCell[],
  place: (each: RowCell, draw: () => void) => void,
): void {
  const lines = cells.map(({ text, look, width }) => linesIn(sheet, text, look, width));
  const height = lineHeight(head) * Math.max(...lines.map(({ length }) => length)) + 2 * PADDING;
  adorn(sheet, 'Layout', (file) => file.rect(sheet.x, sheet.y, sheet.width, height).fill(ground));
  cells.forEach((each, index) =>
    place(each, () =>
      put(
        sheet,
        lines[index] ?? [],
        each.look,
        each.x,
        sheet.y + PADDING,
        each.align === 'right' ? each.width : undefined,
      ),
    ),
  );
  sheet.y += height;
  drawRule(sheet, ink, 0.8);
}
