// Reads a list as a spreadsheet writes it: headings in Dutch or English, semicolons, commas or tabs, and its odd habits.
import { CsvError, parse } from 'csv-parse/sync';
import { columnOf } from './columns.ts';
import type { Column } from './columns.ts';
import { decodeText } from './decode.ts';
import type { Fault } from './fault.ts';

export interface Row {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** What stands in a column, without space around it; empty when nothing does. */
  readonly cell: (column: Column) => string;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly has: (column: Column) => boolean;
  /** A column's heading as it stands in the file. */
  readonly heading: (column: Column) => string;
  /** Headings of columns that are not read. */
  readonly unread: readonly string[];
}

/** More than this is no list of people. */
const MOST_ROWS = 50_000;

/** The rows of a list, or what keeps it from being read. */
export function readTable(bytes: Uint8Array): Table | readonly Fault[] {
  const text = decodeText(bytes).replace(/^sep=(.)\r?\n/i, '');
  const records = recordsIn(text);
  if (!Array.isArray(records)) return [records];
  const [headings = [], ...lines] = records;
  const columns = headings.map((heading) => columnOf(heading));
  const twice = columns.findIndex((column, at) => column !== undefined && columns.indexOf(column) < at);
  if (twice >= 0) return [doubleColumn(headings, columns, twice)];
  const place = (column: Column) => columns.indexOf(column);
  const filled = lines
    .map((cells, index): Row & { readonly cells: readonly string[] } => ({
      ...{ row: index + 2, cells },
      cell: (column) => (cells[place(column)] ?? '').trim(),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return [noRows];
  if (filled.length > MOST_ROWS) return [tooMany];
  return {
    rows: filled,
    has: (column) => columns.includes(column),
    heading: (column) => headings[place(column)]?.trim() ?? '',
    unread: headings.filter((heading, at) => heading.trim() !== '' && columns[at] === undefined),
  };
}

function recordsIn(text: string): string[][] | Fault {
  try {
    return parse(text, { delimiter: delimiterIn(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1;
    return {
      ...{ row, column: null },
      text: {
        nl: 'Deze rij is niet te lezen: er staat een aanhalingsteken dat niet wordt gesloten, of een los aanhalingsteken. Zet de tekst tussen aanhalingstekens en schrijf een aanhalingsteken daarin dubbel.',
        en: 'This row cannot be read: a quotation mark is not closed, or stands on its own. Put the text between quotation marks and double any quotation mark in it.',
      },
    };
  }
}

/** The sign that stands most often in the headings. */
function delimiterIn(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const outside = first.replace(/"[^"]*"/g, '');
  const count = (sign: string) => outside.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const noRows: Fault = {
  ...{ row: 1, column: null },
  text: {
    nl: 'Er staan geen rijen in dit bestand. Kies een CSV-bestand met één regel kopjes en daaronder de gegevens.',
    en: 'There are no rows in this file. Choose a CSV file with one row of headings and the data below.',
  },
};

const tooMany: Fault = {
  ...{ row: MOST_ROWS + 2, column: null },
  text: {
    nl: 'Dit bestand heeft meer dan 50.000 rijen. Splits het niet, maar kijk na of dit het goede bestand is.',
    en: 'This file has more than 50,000 rows. Do not split it, but check whether it is the right file.',
  },
};

function doubleColumn(
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
  at: number,
): Fault {
  const first = headings[columns.indexOf(columns[at])]?.trim() ?? '';
  const second = headings[at]?.trim() ?? '';
  return {
    ...{ row: 1, column: second },
    text: {
      nl: `De kopjes “${first}” en “${second}” betekenen hetzelfde. Haal een van beide kolommen weg.`,
      en: `The headings “${first}” and “${second}” mean the same. Remove one of the two columns.`,
    },
  };
}
