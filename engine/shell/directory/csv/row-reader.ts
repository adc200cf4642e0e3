// Reads the cells of a list one by one, and notes every fault at its row and column.
import { readAlone } from '../../../core/fields/read-alone.ts';
import type { Sentence } from '../../../core/language/text.ts';
import type { LocalDate } from '../../../core/time/local-date.ts';
import { COLUMN_WORDS } from './columns.ts';
import type { Column } from './columns.ts';
import type { Fault } from './fault.ts';
import type { Row, Table } from './read-table.ts';

const LONGEST = 200;

export class RowReader {
  readonly faults: Fault[] = [];
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Notes a fault in a cell. */
  report({ row }: Row, column: Column, text: Sentence): void {
    this.faults.push({ row, column: this.#table.heading(column) || COLUMN_WORDS[column].nl, text });
  }

  /** What stands in a cell that must be filled in; empty after a fault. */
  required(row: Row, column: Column): string {
    const text = this.optional(row, column);
    if (text !== null) return text;
    const { nl, en } = COLUMN_WORDS[column];
    this.report(row, column, { nl: `Vul hier iets in: ${nl}.`, en: `Fill this in: ${en}.` });
    return '';
  }

  /** What stands in a cell; null when nothing does. */
  optional(row: Row, column: Column): string | null {
    const text = row.cell(column).replace(/\s+/g, ' ');
    if (text.length <= LONGEST) return text === '' ? null : text;
    this.report(row, column, {
      nl: `Dit is langer dan ${LONGEST} tekens. Kort het in.`,
      en: `This is longer than ${LONGEST} characters. Shorten it.`,
    });
    return null;
  }

  /** An e-mail address in small letters. */
  email(row: Row, column: Column): string | null {
    return this.#read('email', row, column, row.cell(column))?.toLowerCase() ?? null;
  }

  /** A telephone number; the 0 that a spreadsheet takes off the front is put back. */
  phone(row: Row, column: Column): string | null {
    const text = row.cell(column);
    return this.#read('phone', row, column, /^[1-9]\d{8}$/.test(text) ? `0${text}` : text);
  }

  /** A date such as 2026-11-01 or 1-11-2026; midnight after it, as spreadsheets write it, is left off. */
  date(row: Row, column: Column): LocalDate | null {
    const text = row.cell(column).replace(/[ T]0?0:00(:00)?$/, '');
    return this.#read('date', row, column, text);
  }

  /** The headings that a list must have but does not. */
  demand(columns: readonly Column[]): void {
    for (const column of columns.filter((each) => !this.#table.has(each))) {
      const { nl, en } = COLUMN_WORDS[column];
      this.faults.push({
        ...{ row: 1, column: null },
        text: {
          nl: `De kolom “${nl}” ontbreekt. Zet dat kopje in de eerste regel.`,
          en: `The column “${en}” is missing. Put that heading in the first row.`,
        },
      });
    }
  }

  /** Notes every reference that stands there twice. */
  refuseTwice(rows: readonly { readonly row: Row; readonly reference: string }[]): void {
    const first = new Map<string, number>();
    for (const { row, reference } of rows) {
      const key = reference.normalize('NFC').toLowerCase();
      const before = key === '' ? undefined : first.get(key);
      if (before === undefined) first.set(key, row.row);
      else
        this.report(row, 'reference', {
          nl: `Dit kenmerk staat ook in rij ${before}. Geef elke rij een eigen kenmerk.`,
          en: `This reference also stands in row ${before}. Give each row a reference of its own.`,
        });
    }
  }

  #read(type: 'email' | 'phone' | 'date', row: Row, column: Column, text: string): string | null {
    const reading = readAlone(type, text, ANYWHERE);
    if (reading.ok) return typeof reading.value === 'string' ? reading.value : null;
    this.report(row, column, reading.text);
    return null;
  }
}

const ANYWHERE = { language: 'nl', zone: 'UTC', now: '1970-01-01T00:00:00Z', people: [] };
