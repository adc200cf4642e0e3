// One line of the table: what was measured, beside what it is compared with, and whether the target is met.

export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Against what it is compared with; null for what stands by itself. */
  readonly ratio: number | null;
  /** As it is printed; null for what is only there to compare with. */
  readonly target: string | null;
  readonly met: boolean | null;
}

/** A line that others are compared with. */
export function plain(what: string, figure: string): Row {
  return { what, figure, ratio: null, target: null, met: null };
}

/** A line whose ratio must be at least so much. */
export function atLeast(what: string, figure: string, ratio: number, least: number): Row {
  return { what, figure, ratio, target: `≥ ${least} ×`, met: ratio >= least };
}

/** A line whose ratio must be at most so much. */
export function atMost(what: string, figure: string, ratio: number, most: number): Row {
  return { what, figure, ratio, target: `≤ ${most} ×`, met: ratio <= most };
}

/** A line whose own figure must stay under a limit. */
export function under(what: string, value: number, limit: number, unit: string): Row {
  return {
    what,
    figure: `${value.toFixed(0)} ${unit}`,
    ratio: null,
    target: `≤ ${limit} ${unit}`,
    met: value <= limit,
  };
}

/** So many a second, as it is printed. */
export function perSecond(count: number): string {
  return `${count.toFixed(0)} /s`;
}

/** The middle one of several measurements. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The table as text. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, ratio, target, met }) => [
    what,
    figure,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    target ?? '',
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  const all = [['measured', 'figure', 'ratio', 'target', 'met'], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width);
}
