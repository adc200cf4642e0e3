// The sheet being written: where the pen stands, how a text gets its place, and when a new page begins.
import { measure as fullMeasure, lineHeight, margin, page } from './look.ts';
import type { Look } from './look.ts';
import { printable } from './file.ts';
import type { PdfFile } from './file.ts';
import { linesOf } from './lines.ts';

export type Tag = PDFKit.PDFStructureElement;

export interface Sheet {
  readonly file: PdfFile;
  readonly lang: string;
  /** The colour of the house, dark enough to read on paper. */
  readonly brand: string;
  /** The left edge of what is written, and how wide it may be. */
  x: number;
  width: number;
  /** Where the next line begins, from the top of the page. */
  y: number;
}

/** What a part of the structure is, with what is said of it to those who do not see it. */
export interface TagOptions {
  readonly alt?: string;
  /** Of a head of a table: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Of a picture: left, top, right and bottom. */
  readonly bbox?: readonly [number, number, number, number];
}

/** A sheet with an empty first page. */
export function newSheet(file: PdfFile, lang: string, brand: string): Sheet {
  const sheet: Sheet = { file, lang, brand, x: margin.left, width: fullMeasure, y: margin.top };
  turnPage(sheet);
  return sheet;
}

/** Begins a new page. */
export function turnPage(sheet: Sheet): void {
  sheet.file.addPage();
  sheet.y = margin.top;
}

/** How much of the page is left. */
export function roomLeft({ y }: Sheet): number {
  return page.height - margin.bottom - y;
}

/** Begins a new page unless `height` is left on this one; no page gives more than it has. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (height > roomLeft(sheet) && sheet.y > margin.top) turnPage(sheet);
}

/** Leaves `height` open, except at the top of a page. */
export function leaveOpen(sheet: Sheet, height: number): void {
  if (sheet.y > margin.top) sheet.y += height;
}

/** Adds a part to the structure; what is written in it follows. */
export function tag(sheet: Sheet, parent: Tag, type: string, options: TagOptions = {}): Tag {
  const made = sheet.file.struct(type, options as PDFKit.Mixins.StructureElementOptions);
  parent.add(made);
  return made;
}

/** The lines that `text` takes in a look, `width` wide. */
export function linesIn(sheet: Sheet, text: string, look: Look, width: number): string[] {
  sheet.file.font(look.font).fontSize(look.size);
  const clean = text.split('\n').map((line) => printable(sheet.file, line));
  return linesOf(clean.join('\n'), width, (line) => sheet.file.widthOfString(line));
}

/** The width of the longest line of `text` when nothing breaks it. */
export function widthOf(sheet: Sheet, text: string, look: Look): number {
  return Math.max(
    ...linesIn(sheet, text, look, Number.POSITIVE_INFINITY).map((line) => sheet.file.widthOfString(line)),
  );
}

/**
 * Writes a text as one part of the structure, over as many pages as it takes; two lines at least stay together.
 * `beside` hears of each stretch, from its top to its bottom, while its page is before the pen.
 */
export function write(
  sheet: Sheet,
  part: Tag,
  text: string,
  look: Look,
  beside?: (top: number, bottom: number) => void,
): void {
  let lines = linesIn(sheet, text, look, sheet.width);
  makeRoom(sheet, lineHeight(look) * Math.min(lines.length, 2));
  while (lines.length > 0) {
    const fitting = Math.max(1, Math.floor(roomLeft(sheet) / lineHeight(look) + 0.001));
    const now = lines.slice(0, fitting);
    const top = sheet.y;
    part.add(() => put(sheet, now, look, sheet.x, top));
    sheet.y += now.length * lineHeight(look);
    beside?.(top, sheet.y);
    lines = lines.slice(fitting);
    if (lines.length > 0) turnPage(sheet);
  }
}

/** Puts lines at a place, without minding the page or moving the pen; to the right of `within` where that is given. */
export function put(
  sheet: Sheet,
  lines: readonly string[],
  look: Look,
  x: number,
  y: number,
  within?: number,
): void {
  const { file } = sheet;
  file.font(look.font).fontSize(look.size).fillColor(look.colour);
  const above = (lineHeight(look) - look.size * 1.17) / 2;
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const from = within === undefined ? x : x + within - file.widthOfString(line.trimEnd());
    file.text(line, from, y + index * lineHeight(look) + above, { lineBreak: false });
  });
}

/** Draws what is for the eye only: rules, grounds, what is repeated on every page. */
export function adorn(sheet: Sheet, kind: 'Layout' | 'Pagination', draw: (file: PdfFile) => void): void {
  sheet.file.markContent('Artifact', { type: kind });
  draw(sheet.file);
  sheet.file.endMarkedContent();
}

/** A line across what is written, at the height of the pen. */
export function drawRule(sheet: Sheet, colour: string, weight = 0.6): void {
  const { x, y, width } = sheet;
  adorn(sheet, 'Layout', (file) =>
    file
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .stroke(colour),
  );
}
