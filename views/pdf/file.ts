// The PDF file itself: tagged, with its title and language, and the fonts that it brings along.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { margin } from './look.ts';

export type PdfFile = PDFKit.PDFDocument;

/** What a file says of itself. */
export interface Particulars {
  readonly title: string;
  /** The language that it is written in, such as `nl`; what the house itself adds is said in it too. */
  readonly lang: string;
  /** Whose document it is; stands on every page too. */
  readonly organisation: string;
  /** The ISO moment at which it is made; the same document of the same moment is the same file, byte for byte. */
  readonly at: string;
}

const { resolve } = createRequire(import.meta.url);
/** Read anew for each file: a font that has been opened remembers what it was used for. */
const fonts = {
  regular: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
};
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An empty file, on which nothing is written yet. */
export function emptyFile({ title, lang, organisation, at }: Particulars): PdfFile {
  const file = new PDFDocument({
    size: 'A4',
    margins: margin,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA' as 'PDF/A-2a',
    lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // None of pdfkit's own, which would be read for nothing.
    font: '',
    info: {
      Title: title,
      Author: organisation,
      Producer: 'Gehoor',
      Creator: 'Gehoor',
      CreationDate: new Date(at),
    },
  });
  for (const [name, font] of Object.entries(fonts)) file.registerFont(name, font);
  escapeMetadata(file);
  return file;
}

/** The particulars are copied into XML as they are, after they were written as such: only there they are escaped. */
function escapeMetadata(file: PdfFile): void {
  const own = file.endMetadata.bind(file);
  file.endMetadata = () => {
    const { Title, Author } = file.info;
    Object.assign(file.info, { Title: escaped(Title), Author: escaped(Author) });
    own();
  };
}

function escaped(text = ''): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);
}

/** The text with a question mark in a box for each sign that the fonts do not have, and without signs that control. */
export function printable(file: PdfFile, text: string): string {
  const { font } = (file as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  return [...text.normalize('NFC')]
    .map((sign) =>
      unseen.test(sign) ? '' : font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '\ufffd',
    )
    .join('');
}

const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;
