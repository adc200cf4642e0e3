// The report as a file: each kind with what is written and how the file is called.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { pdfOf } from '../../../pdf/pdf-of.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { reportDocument } from './document.ts';
import type { Report } from './report.ts';
import { figureRows } from './rows.ts';

export interface ReportFile {
  readonly type: string;
  write(report: Report): Promise<Uint8Array<ArrayBuffer>>;
}

export const reportFiles = {
  pdf: {
    type: 'application/pdf',
    write: async (report) => new Uint8Array(await pdfOf(reportDocument(report))),
  },
  // A formula in somebody's words is written as words; the mark at the beginning lets Excel read the signs.
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (report) =>
      Promise.resolve(
        new Uint8Array(Buffer.from(stringify(sheetOf(report), { bom: true, escape_formulas: true }), 'utf8')),
      ),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (report) => {
      const [head = [], ...rows] = sheetOf(report);
      const sheet = [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
        ),
      ];
      return new Uint8Array(await writeExcelFile(sheet).toBuffer());
    },
  },
} as const satisfies Readonly<Record<string, ReportFile>>;

export type ReportKind = keyof typeof reportFiles;

/** Every number on a row of its own, with the words that were written about its figure. */
export function sheetOf({ parts, lang }: Report): (readonly (string | number)[])[] {
  const [texts, own] = [words(lang).evaluation, evaluatingWords(lang)];
  return [
    [texts.procedure, own.figure, texts.split, own.what, texts.count, own.stoodOut],
    ...parts.flatMap(({ title, found }) =>
      found.flatMap(({ told, finding }) =>
        figureRows(told).map(({ group, what, value }) => [
          inLanguage(title, lang),
          inLanguage(told.figure.title, lang),
          group,
          what,
          value,
          finding ?? '',
        ]),
      ),
    ),
  ];
}
