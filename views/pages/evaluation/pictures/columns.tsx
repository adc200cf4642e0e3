// Columns side by side from left to right: over time, or from short to long.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { wrapped } from '../../../../engine/core/diagram/wrapped.ts';
import type { BarRow } from './bars.tsx';
import { at, Drawing, hiddenPaint } from './drawing.tsx';
import { Marks, marksHeight } from './marks.tsx';
import { WIDTH } from './picture.ts';

interface ColumnsProps {
  id: string;
  title: string;
  sentence: string;
  lang: string;
  columns: readonly BarRow[];
}

const TOP = 20;
const FLOOR = 150;
const LINE = 15;

/** The columns, each with its number on top and its name below; a short line stands at what it was before. */
export function Columns({ id, title, sentence, lang, columns }: ColumnsProps): JSX.Element {
  const names = columns.map((_, index) => String(index));
  const x = scaleBand(names, [0, WIDTH]).paddingInner(0.25).paddingOuter(0.05);
  const values = columns.flatMap(({ value, before }) => [value ?? 0, before ?? 0]);
  const y = scaleLinear([0, Math.max(...values, 1)], [FLOOR, TOP]);
  const wide = x.bandwidth();
  const labels = columns.map(({ label }) => wrapped(label, Math.max(4, x.step() / 7)).split('\n'));
  const most = Math.max(...labels.map((lines) => lines.length));
  const isMarked = columns.some(({ value, before }) => value !== null && before != null);
  const marks = { before: isMarked && ('line' as const), target: null };
  const end = FLOOR + 6 + most * LINE;
  return (
    <Drawing id={id} title={title} sentence={sentence} height={end + marksHeight(marks)}>
      {columns.map((column, index) => {
        const left = x(String(index)) ?? 0;
        const { value, said, before = null } = column;
        const top = value === null ? FLOOR - 40 : y(value);
        return (
          <g>
            <rect
              class={value === null ? undefined : 'picture-brand'}
              {...(value === null ? { fill: hiddenPaint(id) } : {})}
              x={at(left)}
              y={at(top)}
              width={at(wide)}
              height={at(FLOOR - top)}
            />
            {before === null || value === null ? null : (
              <path class="picture-was" d={`M${at(left - 3)} ${at(y(before))}h${at(wide + 6)}`} />
            )}
            <text class="picture-number" x={at(left + wide / 2)} y={at(top - 5)} text-anchor="middle">
              {said}
            </text>
            {(labels[index] ?? []).map((line, row) => (
              <text
                class="picture-label"
                x={at(left + wide / 2)}
                y={FLOOR + 16 + row * LINE}
                text-anchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
      <Marks marks={marks} y={end} lang={lang} />
      <path class="picture-floor" d={`M0 ${FLOOR}H${WIDTH}`} />
    </Drawing>
  );
}
