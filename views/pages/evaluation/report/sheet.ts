// The figures of a report as rows of typed cells: every number on a row of its own, with its period, its target and its words.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { spoken } from '../../../../engine/core/scope/say.ts';
import { comparingWords } from '../../../words/comparing.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { sayTarget } from '../saying.ts';
import type { Told } from '../saying.ts';
import { differenceOf, numberOf, sayDifference, sayValue, unitOf } from '../values.ts';
import type { Value } from '../values.ts';
import type { FigureRow } from './rows.ts';
import { figureRows } from './rows.ts';
import type { Report } from './report.ts';

/** What stands in a cell: for a spreadsheet as what it is, for a file with commas as text. */
export interface SheetCell {
  readonly value: string | number | Date;
  /** How a spreadsheet shows it. */
  readonly format?: string;
  /** What is written in a file with commas, where that is not the value itself. */
  readonly plain?: string | number;
}

/** What of a report is counted. */
export type Counted = Pick<Report, 'parts' | 'period' | 'lang'>;

/** The heads of the columns, and the rows. */
export function sheetOf({ parts, period, lang }: Counted): { heads: string[]; rows: SheetCell[][] } {
  const [texts, own, compare] = [words(lang).evaluation, evaluatingWords(lang), comparingWords(lang)];
  const heads = [
    ...[texts.procedure, compare.from, compare.until, own.figure, texts.split, own.what],
    ...[compare.value, compare.unit, compare.good, compare.of, compare.before, compare.difference],
    ...[compare.target, compare.reached, own.stoodOut, compare.definition],
  ];
  const rows = parts.flatMap(({ title, found }) =>
    found.flatMap(({ told, finding }) => {
      const before = [text(inLanguage(title, lang)), day(period.from), day(period.until)];
      const after = [text(finding ?? ''), text(told.figure.definition[spoken(lang)])];
      return figureRows(told).map((row) => [...before, ...numberCells(row, told), ...after]);
    }),
  );
  return { heads, rows };
}

function numberCells({ group, what, value, before, reached }: FigureRow, told: Told): SheetCell[] {
  const compare = comparingWords(told.lang);
  const isAim = reached !== undefined;
  const said = reached === null ? compare.notSure : reached ? compare.isReached : compare.isNotReached;
  return [
    text(inLanguage(told.figure.title, told.lang)),
    text(group),
    text(what),
    valueCell(value, told),
    text(value.kind === 'words' ? '' : compare.units[unitOf(value, told)]),
    ...(value.kind === 'share' ? [{ value: value.good }, { value: value.of }] : [text(''), text('')]),
    before ? valueCell(before, told) : text(''),
    differenceCell(value, before, told),
    text(isAim ? (sayTarget(told) ?? '') : ''),
    text(isAim ? said : ''),
  ];
}

function text(value: string): SheetCell {
  return { value };
}

function day(date: string): SheetCell {
  return { value: new Date(`${date}T00:00:00Z`), format: 'yyyy-mm-dd', plain: date };
}

function valueCell(value: Value, told: Told): SheetCell {
  const number = numberOf(value, told);
  if (number === null) return text(sayValue(value, told));
  if (value.kind === 'count') return { value: number };
  const plain = Math.round(number * 10) / 10;
  return value.kind === 'share'
    ? { value: value.good / value.of, format: '0.0%', plain }
    : { value: number, format: '0.0', plain };
}

/** A number that a spreadsheet shows with its sign and in words; in a file with commas those words. */
function differenceCell(value: Value, before: Value | null, told: Told): SheetCell {
  const difference = differenceOf(value, before, told);
  const plain = sayDifference(value, before, told);
  if (difference === null || plain === null || value.kind === 'words') return text('');
  const { sheet, same, units } = comparingWords(told.lang);
  const [more = '', less = ''] = sheet[value.kind];
  const unit = value.kind === 'length' ? `${units[unitOf(value, told)]} ` : '';
  const number = value.kind === 'count' ? '0' : '0.0';
  const format = `+${number}" ${unit}${more}";−${number}" ${unit}${less}";"${same}"`;
  return { value: difference, format, plain };
}
