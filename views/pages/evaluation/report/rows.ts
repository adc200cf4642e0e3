// A figure as plain rows, the same for a table on paper, a spreadsheet and a file with commas.
import type { Group, Shown } from '../../../../engine/core/measure/group.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayAnswered, sayGroup, sayLength, sayLengths, sayPercent } from '../saying.ts';
import type { Told } from '../saying.ts';

/** What was counted of which group: a number, what can be said in its place, or that it is not shown. */
export interface FigureRow {
  readonly group: string;
  readonly what: string;
  readonly value: number | string;
}

/** Every number of a figure; first all dossiers together, then group by group. */
export function figureRows(told: Told): FigureRow[] {
  const { figure } = told;
  const sums = figure.splits.length === 0 ? [] : rowsOf(figure);
  const groups = [...(figure.total ? [figure.total] : []), ...sums];
  return groups.flatMap((group) => groupRows(group, told));
}

function groupRows(group: Group, told: Told): FigureRow[] {
  const { figure, lang } = told;
  const texts = words(lang).evaluation;
  const say = (n: Shown, part: string | null = null) =>
    part !== null && group.fewer === part ? texts.fewerThan(figure.limit) : (n ?? texts.notShown);
  const name = sayGroup(group, told);
  const row = (what: string, value: number | string): FigureRow => ({ group: name, what, value });
  const measured = figure.kind.kind === 'duration' && group.n !== 0;
  return [
    row(texts.count, say(group.n)),
    ...Object.entries(group.parts).map(([part, n]) => row(sayPartName(part, told), say(n, part))),
    ...(group.ratio && group.ratio.of > 0 ? [row(texts.share, sayPercent(group.ratio, lang))] : []),
    ...(measured
      ? [row(texts.median, sayLong(group.median, told)), row(texts.high, sayLong(group.high, told))]
      : []),
  ];
}

function sayLong(length: number | null, told: Told): string {
  return length === null ? words(told.lang).evaluation.notShown : sayLength(length, told);
}

function sayPartName(part: string, told: Told): string {
  if (told.figure.kind.kind === 'answer') return sayAnswered(part, told);
  if (told.figure.kind.kind === 'duration') return sayLengths(part, told);
  const texts = words(told.lang).evaluation;
  const known: Readonly<Record<string, string>> = {
    yes: texts.yes,
    no: texts.no,
    kept: texts.kept,
    broken: texts.broken,
    running: texts.running,
    met: texts.inTime,
    late: texts.recordedLate,
    missed: texts.tooLate,
  };
  return known[part] ?? part;
}
