// Bars below each other that are whole together: what was kept, what still runs and what was broken.
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { wrapped } from '../../../../engine/core/diagram/wrapped.ts';
import { at, Drawing, hiddenPaint } from './drawing.tsx';
import { WIDTH } from './picture.ts';

export interface StackedRow {
  readonly label: string;
  readonly said: string;
  /** By the name of a part; null where they are not shown. */
  readonly parts: Readonly<Record<string, number>> | null;
}

interface StackedProps {
  id: string;
  title: string;
  sentence: string;
  rows: readonly StackedRow[];
  /** From left to right, each with its class and its name in the legend. */
  parts: readonly { readonly name: string; readonly look: string; readonly label: string }[];
}

const LINE = 16;
const BAR = 14;
const LEGEND = 26;

/** The bars, with a legend above them. */
export function Stacked({ id, title, sentence, rows, parts }: StackedProps): JSX.Element {
  let y = LEGEND;
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, 52).split('\n');
    const top = y;
    y += lines.length * LINE + LINE + 4 + BAR + 14;
    return { row, lines, top, bar: top + (lines.length + 1) * LINE + 4 };
  });
  return (
    <Drawing id={id} title={title} sentence={sentence} height={y}>
      {parts.map(({ look, label }, index) => (
        <g>
          <rect class={look} x={index * 110} y="2" width="12" height="12" />
          <text class="picture-label" x={index * 110 + 18} y="13">
            {label}
          </text>
        </g>
      ))}
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
    </Drawing>
  );
}

function Whole({ id, row, parts, y }: Pick<StackedProps, 'id' | 'parts'> & { row: StackedRow; y: number }) {
  const { parts: shown } = row;
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
        return to > from ? (
          <rect class={parts[index]?.look} x={at(x(from))} y={y} width={at(x(to) - x(from))} height={BAR} />
        ) : null;
      })}
    </>
  );
}
