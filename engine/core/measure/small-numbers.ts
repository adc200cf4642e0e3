// Hides small numbers in a table, and as many others as it takes that none can be worked out from what stays visible.

/** A number in a table; `at` has one coordinate per direction of the table. */
export interface Cell {
  readonly at: readonly string[];
  readonly n: number;
}

/**
 * Says which cells stay hidden: those from 1 up to `limit`, those that are hidden already, and then, in every line of the
 * table whose sum may be known, the smallest others, until at least two are hidden that together reach the limit and are
 * more than one each.
 */
export function hiddenCells<C extends Cell>(
  cells: readonly C[],
  limit: number,
  hiddenAlready: (cell: C) => boolean = () => false,
): ReadonlySet<C> {
  const hidden = new Set(cells.filter((cell) => cell.n > 0 && (cell.n < limit || hiddenAlready(cell))));
  const lines = linesOf(cells);
  for (let changed = hidden.size > 0; changed;) {
    changed = false;
    for (const line of lines) {
      const more = oneMore(line, hidden, limit);
      if (more) hidden.add(more);
      changed ||= more !== undefined;
    }
  }
  return hidden;
}

/** Every set of cells whose sum stands or may stand in some table: all that differ in one or more directions only. */
function linesOf<C extends Cell>(cells: readonly C[]): C[][] {
  const directions = cells[0]?.at.length ?? 0;
  const lines: C[][] = [];
  for (let summed = 1; summed < 2 ** directions; summed += 1) {
    const fixed = (cell: C) => JSON.stringify(cell.at.filter((_, direction) => !(summed & (1 << direction))));
    for (const line of Map.groupBy(cells, fixed).values())
      lines.push(line.filter((cell) => cell.n > 0).sort((a, b) => a.n - b.n || compare(a, b)));
  }
  return lines;
}

function compare(a: Cell, b: Cell): number {
  return JSON.stringify(a.at) < JSON.stringify(b.at) ? -1 : 1;
}

function oneMore<C extends Cell>(line: readonly C[], hidden: ReadonlySet<C>, limit: number): C | undefined {
  const inside = line.filter((cell) => hidden.has(cell));
  if (inside.length === 0) return undefined;
  const sum = inside.reduce((total, cell) => total + cell.n, 0);
  const safe = inside.length > 1 && sum >= limit && sum > inside.length;
  return safe ? undefined : line.find((cell) => !hidden.has(cell));
}
