// Bars below each other that are whole together, such as what was kept, what still runs and what was broken.
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { wrapped } from '../../../../engine/core/diagram/wrapped.ts';
import { at, Drawing, hiddenPaint, stripedPaint } from './drawing.tsx';
import { Marks, marksHeight } from './marks.tsx';
import { WIDTH } from './picture.ts';

export interface StackedRow {
  readonly label: string;
  readonly said: string;
  /** By the name of a part; null where they are not shown. */
  readonly parts: Readonly<Record<string, number>> | null;
  /** How many it would take to reach the target, counted from the left. */
  readonly target?: number | null;
}

interface Part {
  readonly name: string;
  readonly look: 'done' | 'later' | 'running' | 'attention';
  /** What it is called in the legend. */
  readonly label: string;
}

interface StackedProps {
  id: string;
  title: string;
  sentence: string;
  lang: string;
  rows: readonly StackedRow[];
  /** From left to right. */
  parts: readonly Part[];
  /** What is aimed at, as it is written in the procedure. */
  aim?: string | null;
}

const LINE = 16;
const BAR = 16;
const LEGEND = 20;

/** The bars, with a legend above them; what went wrong is striped, so that it stands out on paper too. */
export function Stacked({ id, title, sentence, lang, rows, parts, aim = null }: StackedProps): JSX.Element {
  const across = parts.length > 3 ? 2 : parts.length;
  const step = across > 2 ? 115 : 190;
  let y = Math.ceil(parts.length / across) * LEGEND + 6;
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, 52).split('\n');
    const top = y;
    y += lines.length * LINE + LINE + 4 + BAR + 14;
    return { row, lines, top, bar: top + (lines.length + 1) * LINE + 4 };
  });
  const marks = { before: false as const, target: rows.some(({ target }) => target != null) ? aim : null };
  return (
    <Drawing id={id} title={title} sentence={sentence} height={y + marksHeight(marks)}>
      {parts.map(({ look, label }, index) => {
        const [x, top] = [(index % across) * step, Math.floor(index / across) * LEGEND];
        return (
          <g>
            <Piece id={id} look={look} x={x} y={top + 2} width={12} height={12} />
            <text class="picture-label" x={x + 18} y={top + 13}>
              {label}
            </text>
          </g>
        );
      })}
      {placed.map(({ row, lines, top, bar }) => (
        <g>
          {lines.map((line, index) => (
            <text class="picture-label" x="0" y={top + 12 + index * LINE}>
              {line}
            </text>
          ))}
          <text class="picture-number" x="0" y={bar - 7}>
            {row.said}
          </text>
          <Whole id={id} row={row} parts={parts} y={bar} />
        </g>
      ))}
      <Marks marks={marks} y={y} lang={lang} />
    </Drawing>
  );
}

function Whole({ id, row, parts, y }: { id: string; row: StackedRow; parts: readonly Part[]; y: number }) {
  const { parts: shown, target = null } = row;
  if (shown === null) return <rect fill={hiddenPaint(id)} y={y} width={WIDTH} height={BAR} />;
  const layers = stack<Readonly<Record<string, number>>>()
    .keys(parts.map(({ name }) => name))
    .value((each, name) => each[name] ?? 0)([shown]);
  const x = scaleLinear([0, Math.max(layers.at(-1)?.[0]?.[1] ?? 0, 1)], [0, WIDTH]);
  return (
    <>
      <rect class="picture-ground" y={y} width={WIDTH} height={BAR} />
      {layers.map((layer, index) => {
        const [from = 0, to = 0] = layer[0] ?? [];
        const look = parts[index]?.look;
        return to > from && look ? (
          <Piece id={id} look={look} x={at(x(from))} y={y} width={at(x(to) - x(from))} height={BAR} />
        ) : null;
      })}
      {target === null || target === 0 ? null : (
        <path class="picture-target" d={`M${at(x(target))} ${y - 3}V${y + BAR + 3}`} />
      )}
    </>
  );
}

interface PieceProps {
  id: string;
  look: Part['look'];
  x: number;
  y: number;
  width: number;
  height: number;
}

function Piece({ id, look, ...place }: PieceProps) {
  return (
    <>
      <rect class={`picture-${look}`} {...place} />
      {look === 'attention' ? <rect fill={stripedPaint(id)} {...place} /> : null}
    </>
  );
}
