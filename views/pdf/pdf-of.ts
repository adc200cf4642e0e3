// Makes a document into a PDF that a screen reader can read: tagged, with its language, its title and its own fonts (PDF/UA).
import { buffer } from 'node:stream/consumers';
import { onPaper } from '../static/theme.ts';
import { pdfWords } from '../words/pdf.ts';
import { writerOf } from './blocks/index.ts';
import { house } from './blocks/letter-head.ts';
import type { PdfDocument } from './document.ts';
import { emptyFile } from './file.ts';
import { margin, page, rule, small } from './look.ts';
import { adorn, drawRule, linesIn, newSheet, put, tag, widthOf, write } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** The bytes of the file; the same document gives the same bytes. */
export async function pdfOf(document: PdfDocument): Promise<Buffer> {
  const file = emptyFile(document);
  const bytes = buffer(file);
  const whole = file.struct('Document');
  file.addStructure(whole);
  const sheet = newSheet(file, document.lang, onPaper(document.colour));
  if (document.blocks[0]?.kind !== 'letter-head') {
    write(sheet, tag(sheet, whole, 'P'), document.organisation, house(sheet));
    sheet.y += 18;
  }
  for (const block of document.blocks) writerOf(block.kind)(sheet, whole, block);
  whole.end();
  numberPages(sheet, document);
  file.end();
  return bytes;
}

/** Writes on every page its number, and from the second on whose document it is and what it is called. */
function numberPages(sheet: Sheet, { title, organisation, lang }: PdfDocument): void {
  const { count } = sheet.file.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.file.switchToPage(index);
    adorn(sheet, 'Pagination', () => {
      const number = pdfWords(lang).page(index + 1, count);
      const foot = page.height - margin.bottom + 30;
      put(sheet, [number], small, margin.left, foot, sheet.width);
      const [name = ''] = linesIn(
        sheet,
        organisation,
        small,
        sheet.width - widthOf(sheet, number, small) - 20,
      );
      put(sheet, [name], small, margin.left, foot);
      if (index === 0) return;
      const [head = ''] = linesIn(sheet, title, small, sheet.width);
      put(sheet, [head], small, margin.left, margin.top - 36);
    });
    if (index > 0) drawRule(Object.assign(sheet, { y: margin.top - 20 }), rule);
  }
}
