// The texts that the house adds to a document on paper.

const nl = {
  page: (no: number, of: number) => `Pagina ${no} van ${of}`,
};

export type PdfWords = typeof nl;

const en: PdfWords = {
  page: (no, of) => `Page ${no} of ${of}`,
};

/** The texts in a language; English where it has none. */
export function pdfWords(lang: string): PdfWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
