// Texts beside each other, such as the cells of a table: a row goes to the next page whole, or breaks where it is longer than a page.
import { body, lineHeight, margin, page } from './look.ts';
import type { Look } from './look.ts';
import { linesIn, put, roomLeft } from './sheet.ts';
import type { Sheet, Tag } from './sheet.ts';

export interface RowCell {
  readonly part: Tag;
  readonly text: string;
  readonly look: Look;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Writes a row; `turn` begins a page, with what has to stand above the rows of each. */
export function writeRow(sheet: Sheet, cells: readonly RowCell[], turn: () => void): void {
  let rest = cells.map((cell) => linesIn(sheet, cell.text, cell.look, cell.width));
  const line = Math.max(...cells.map(({ look }) => lineHeight(look)));
  const height = (lines: readonly string[][]) => line * Math.max(...lines.map(({ length }) => length));
  if (height(rest) > roomLeft(sheet) && (isShort(height(rest)) || roomLeft(sheet) < 3 * line)) turn();
  for (;;) {
    const fitting = Math.max(1, Math.floor(roomLeft(sheet) / line + 0.001));
    const now = rest.map((lines) => lines.slice(0, fitting));
    cells.forEach((cell, index) => putCell(sheet, cell, now[index] ?? []));
    sheet.y += height(now);
    rest = rest.map((lines) => lines.slice(fitting));
    if (height(rest) === 0) return;
    turn();
  }
}

/** Short enough to be moved to the next page rather than broken. */
function isShort(height: number): boolean {
  return height < (page.height - margin.top - margin.bottom - 6 * lineHeight(body)) / 2;
}

function putCell(sheet: Sheet, cell: RowCell, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const { x, width, look, align } = cell;
  cell.part.add(() => put(sheet, lines, look, x, sheet.y, align === 'right' ? width : undefined));
}
