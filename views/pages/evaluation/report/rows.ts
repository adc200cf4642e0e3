// A figure as plain rows, the same for a table on paper, a spreadsheet and a file with commas.
import type { Group } from '../../../../engine/core/measure/group.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayAnswered, sayGroup, sayLengths } from '../saying.ts';
import type { Told } from '../saying.ts';
import { countValue, groupBefore, lengthValue, shareValue } from '../values.ts';
import type { Value } from '../values.ts';

/** What was counted of which group, and what it was in the period before. */
export interface FigureRow {
  readonly group: string;
  readonly what: string;
  readonly value: Value;
  readonly before: Value | null;
  /** Whether this number reached the target of the figure; left out where the target is not about it. */
  readonly reached?: boolean | null;
}

/** Every number of a figure; first all dossiers together, then group by group. */
export function figureRows(told: Told): FigureRow[] {
  const { figure } = told;
  const groups = figure.splits.length === 0 ? [] : [...figure.sums, ...rowsOf(figure)];
  return [...(figure.total ? [figure.total] : []), ...groups].flatMap((group) => groupRows(group, told));
}

function groupRows(group: Group, told: Told): FigureRow[] {
  const { figure, lang } = told;
  const texts = words(lang).evaluation;
  const before = groupBefore(group, told);
  const of = <T>(work: (from: Group) => T): T | null => (before ? work(before) : null);
  const row = (what: string, valueIn: (from: Group) => Value | null, isAim = false): FigureRow[] => {
    const value = valueIn(group);
    const aim = isAim && figure.target !== null ? { reached: group.reached } : {};
    return value ? [{ group: sayGroup(group, told), what, value, before: of(valueIn), ...aim }] : [];
  };
  return [
    ...row(texts.count, ({ n }) => countValue(n, told)),
    ...Object.keys(group.parts).flatMap((part) =>
      row(sayPartName(part, told), (from) => countValue(partIn(from, part), told, from.fewer === part)),
    ),
    ...row(texts.share, (from) => (hasShare(told) ? shareValue(from, told) : null), true),
    ...(figure.kind.kind === 'duration'
      ? [
          ...row(texts.median, (from) => lengthValue(from, 'median', told)),
          ...row(texts.high, (from) => lengthValue(from, 'high', told), true),
        ]
      : []),
  ];
}

/** A part that is not there is nought; where the group is hidden, so are its parts. */
function partIn({ n, parts }: Group, part: string): number | null {
  return part in parts ? (parts[part] ?? null) : n === null ? null : 0;
}

function hasShare({ plan, figure: { kind } }: Told): boolean {
  if (kind.kind === 'answer') return plan.fields[kind.field]?.type === 'yes-no';
  return kind.kind !== 'count' && kind.kind !== 'duration';
}

/** What a part of a group is called. */
export function sayPartName(part: string, told: Told): string {
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
