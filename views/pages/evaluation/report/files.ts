// The report as a file: each kind with what is written and how the file is called.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { pdfOf } from '../../../pdf/pdf-of.ts';
import { comparingWords } from '../../../words/comparing.ts';
import { reportDocument } from './document.ts';
import type { Report } from './report.ts';
import { sheetOf } from './sheet.ts';
import type { Counted, SheetCell } from './sheet.ts';

export interface ReportFile {
  readonly type: string;
  write(report: Report): Promise<Uint8Array<ArrayBuffer>>;
}

/** In letters, from left to right; what somebody wrote is broken over lines. */
const WIDTHS = [14, 12, 12, 34, 30, 24, 12, 12, 12, 12, 14, 28, 12, 16, 50, 70];

export const reportFiles = {
  pdf: {
    type: 'application/pdf',
    write: async (report: Report) => new Uint8Array(await pdfOf(reportDocument(report))),
  },
  // A formula in somebody's words is written as words; the mark at the beginning lets Excel read the signs.
  csv: {
    type: 'text/csv; charset=utf-8',
    write(report: Counted) {
      const { heads, rows } = sheetOf(report);
      const plain = rows.map((row) => row.map(({ value, plain }) => plain ?? value));
      const text = stringify([heads, ...plain], { bom: true, escape_formulas: true });
      return Promise.resolve(new Uint8Array(Buffer.from(text, 'utf8')));
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async write(report: Counted) {
      const { heads, rows } = sheetOf(report);
      const sheet = [
        heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map(excelCell)),
      ];
      const columns = WIDTHS.map((width) => ({ width }));
      const options = { columns, stickyRowsCount: 1, sheet: comparingWords(report.lang).sheetName };
      return new Uint8Array(await writeExcelFile(sheet, options).toBuffer());
    },
  },
} as const satisfies Readonly<Record<string, ReportFile>>;

/** Words are never a formula to a spreadsheet that is told that they are words. */
function excelCell({ value, format }: SheetCell) {
  const formatted = format === undefined ? {} : { format };
  if (typeof value === 'string') return { value, type: String, wrap: true };
  if (typeof value === 'number') return { value, type: Number, ...formatted };
  return { value, type: Date, ...formatted };
}
