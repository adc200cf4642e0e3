// How wide the columns of a table are: as wide as what stands in them, and where that is too much, no narrower than their words.
import type { Look } from './look.ts';
import { widthOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** The width of each column, together `width`; a row holds a text for each column. */
export function columnWidths(
  sheet: Sheet,
  rows: readonly (readonly { readonly text: string; readonly look: Look }[])[],
  width: number,
  padding: number,
): number[] {
  const columns = rows[0]?.map((_, index) => rows.flatMap((row) => row[index] ?? [])) ?? [];
  const most = width / Math.max(2, columns.length - 1);
  const widest = (texts: readonly string[], look: Look) =>
    Math.max(0, ...texts.map((text) => widthOf(sheet, text, look))) + 2 * padding;
  const natural = columns.map((cells) => Math.max(...cells.map(({ text, look }) => widest([text], look))));
  const least = columns.map((cells) =>
    Math.min(most, Math.max(...cells.map(({ text, look }) => widest(text.split(/\s+/), look)))),
  );
  if (sum(natural) <= width) return natural.map((each) => each + (width - sum(natural)) / natural.length);
  if (sum(least) >= width) return least.map((each) => (each * width) / sum(least));
  const wish = natural.map((each, index) => Math.max(0, Math.min(each, width) - (least[index] ?? 0)));
  const spare = width - sum(least);
  return least.map((each, index) => each + (spare * (wish[index] ?? 0)) / sum(wish));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
