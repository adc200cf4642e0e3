// Small numbers stay hidden, also from whoever can subtract.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells } from '../../engine/core/measure/small-numbers.ts';
import type { Cell } from '../../engine/core/measure/small-numbers.ts';

const limit = 5;
const row = (...numbers: number[]): Cell[] => numbers.map((n, at) => ({ at: [String(at)], n }));
const hiddenIn = (cells: readonly Cell[]) =>
  [...hiddenCells(cells, limit)].map(({ n }) => n).sort((a, b) => a - b);

describe('a row whose sum is known', () => {
  it('given no small number, then nothing is hidden, and a zero is not a person', () => {
    expect(hiddenIn(row(5, 0, 12))).toEqual([]);
  });

  it('given one small number, then the next smallest is hidden with it', () => {
    expect(hiddenIn(row(30, 4, 9, 12))).toEqual([4, 9]);
  });

  it('given small numbers that are small together too, then one more is hidden', () => {
    expect(hiddenIn(row(1, 2, 40, 20))).toEqual([1, 2, 20]);
    expect(hiddenIn(row(1, 1, 1, 1, 1, 40))).toEqual([1, 1, 1, 1, 1, 40]);
  });

  it('given two small numbers that reach the limit together, then they cover each other', () => {
    expect(hiddenIn(row(3, 4, 40))).toEqual([3, 4]);
  });

  it('given nothing else to hide, then what there is is hidden', () => {
    expect(hiddenIn(row(2, 0, 0))).toEqual([2]);
  });
});

describe('a table whose rows, columns and whole are known', () => {
  const tables = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(12), { minLength: 16, maxLength: 16 }),
    )
    .map(([rows, columns, numbers]) =>
      Array.from({ length: rows * columns }, (_, at): Cell => ({
        at: [`r${Math.floor(at / columns)}`, `c${at % columns}`],
        n: numbers[at] ?? 0,
      })),
    );

  it('then no small number is shown, and in no line does what is hidden come to one cell or to a small sum while others are shown', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const hidden = hiddenCells(cells, limit);
        for (const cell of cells) if (cell.n > 0 && cell.n < limit) expect(hidden.has(cell)).toBe(true);
        const lines = [
          cells,
          ...Map.groupBy(cells, ({ at }) => at[0]).values(),
          ...Map.groupBy(cells, ({ at }) => at[1]).values(),
        ];
        for (const line of lines) {
          const inside = line.filter((cell) => hidden.has(cell));
          const shown = line.filter((cell) => cell.n > 0 && !hidden.has(cell));
          if (inside.length === 0 || shown.length === 0) continue;
          expect(inside.length).toBeGreaterThan(1);
          expect(inside.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('then somebody who knows all sums finds more than one possibility for every small number', () => {
    const small = fc
      .tuple(fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }))
      .map(([numbers]) =>
        numbers.map((n, at): Cell => ({ at: [`r${Math.floor(at / 3)}`, `c${at % 3}`], n })),
      );
    fc.assert(
      fc.property(small, (cells) => {
        const hidden = [...hiddenCells(cells, 3)];
        const whole = cells.reduce((sum, { n }) => sum + n, 0);
        if (hidden.length === 0 || whole < 3 || everyLineIsOpen(cells, hidden)) return;
        for (const cell of hidden.filter(({ n }) => n < 3)) expect(rivals(cell, hidden)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** A row or column that is small as a whole has a sum that is hidden itself: then nothing can be subtracted there. */
function everyLineIsOpen(cells: readonly Cell[], hidden: readonly Cell[]): boolean {
  return [0, 1].some((direction) =>
    [...Map.groupBy(cells, ({ at }) => at[direction]).values()].some((line) => {
      const inside = line.filter((cell) => hidden.includes(cell));
      return inside.length === 1 || inside.reduce((sum, { n }) => sum + n, 0) === inside.length;
    }),
  );
}

/** Whether one can be moved around a rectangle of hidden cells without changing any sum. */
function rivals(cell: Cell, hidden: readonly Cell[]): boolean {
  const at = (row: string | undefined, column: string | undefined) =>
    hidden.find((other) => other.at[0] === row && other.at[1] === column);
  return hidden.some((corner) => {
    const [a, b] = [at(cell.at[0], corner.at[1]), at(corner.at[0], cell.at[1])];
    if (corner.at[0] === cell.at[0] || corner.at[1] === cell.at[1] || !a || !b) return false;
    return (a.n > 1 && b.n > 1) || (cell.n > 1 && corner.n > 1);
  });
}
