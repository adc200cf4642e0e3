// Bars below each other, each with its name and its number above it; what is hidden is hatched and says so.
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { wrapped } from '../../../../engine/core/diagram/wrapped.ts';
import { at, Drawing, hiddenPaint } from './drawing.tsx';
import { Marks, marksHeight } from './marks.tsx';
import { WIDTH } from './picture.ts';

export interface BarRow {
  readonly label: string;
  /** Null where it is not shown. */
  readonly value: number | null;
  readonly said: string;
  readonly tone?: 'brand' | 'done' | 'attention';
  /** What it was in the period before. */
  readonly before?: number | null;
}

interface BarsProps {
  id: string;
  title: string;
  sentence: string;
  lang: string;
  rows: readonly BarRow[];
  /** Where the scale ends; the longest bar where it is left out. */
  most?: number;
  target?: number | null;
  /** The same as it is written in the procedure. */
  aim?: string | null;
}

const LINE = 16;
const BAR = 14;
const GAP = 12;

/** The bars; a line stands at the target, a small mark at what it was before. */
export function Bars(props: BarsProps): JSX.Element {
  const { id, title, sentence, lang, rows, most, target = null, aim = null } = props;
  const values = rows.flatMap(({ value, before }) => [value ?? 0, before ?? 0]);
  const x = scaleLinear([0, most ?? Math.max(...values, target ?? 0, 1)], [0, WIDTH]);
  let y = 0;
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, 48 - row.said.length).split('\n');
    const top = y;
    y += lines.length * LINE + 4 + BAR + GAP;
    return { row, lines, top, bar: top + lines.length * LINE + 4 };
  });
  const isMarked = rows.some(({ value, before }) => value !== null && before != null);
  const marks = { before: isMarked && ('wedge' as const), target: target === null ? null : aim };
  return (
    <Drawing id={id} title={title} sentence={sentence} height={y + marksHeight(marks)}>
      {placed.map(({ row, lines, top, bar }) => (
        <g>
          {lines.map((line, index) => (
            <text class="picture-label" x="0" y={top + 12 + index * LINE}>
              {line}
            </text>
          ))}
          <text class="picture-number" x={WIDTH} y={bar - 8} text-anchor="end">
            {row.said}
          </text>
          <Bar id={id} row={row} y={bar} x={x} />
          {target === null ? null : (
            <path class="picture-target" d={`M${at(x(target))} ${bar - 3}V${bar + BAR + 3}`} />
          )}
        </g>
      ))}
      <Marks marks={marks} y={y} lang={lang} />
    </Drawing>
  );
}

function Bar({ id, row, y, x }: { id: string; row: BarRow; y: number; x: (n: number) => number }) {
  const { value, before = null, tone = 'brand' } = row;
  return (
    <>
      <rect
        class={value === null ? undefined : 'picture-ground'}
        {...(value === null ? { fill: hiddenPaint(id) } : {})}
        y={y}
        width={WIDTH}
        height={BAR}
        rx="3"
      />
      {value === null ? null : (
        <rect class={`picture-${tone}`} y={y} width={at(x(value))} height={BAR} rx="3" />
      )}
      {before === null || value === null ? null : (
        <path class="picture-before" d={`M${at(x(before))} ${y + BAR}l-4 6h8z`} />
      )}
    </>
  );
}
