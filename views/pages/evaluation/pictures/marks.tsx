// Says below a picture what its marks mean: how it was in the period before, and what is aimed at.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { formatSpan, parseSpan } from '../../../../engine/core/time/span.ts';
import { spoken } from '../../../../engine/core/scope/say.ts';
import { comparingWords } from '../../../words/comparing.ts';

interface MarksIn {
  /** Whether something is marked as it was before: by a wedge below a bar, or a line across a column. */
  readonly before: false | 'wedge' | 'line';
  /** What is aimed at, as it is written in the procedure; null where no target is drawn. */
  readonly target: string | null;
}

const HEIGHT = 22;

/** How much room it takes. */
export function marksHeight({ before, target }: MarksIn): number {
  return before === false && target === null ? 0 : HEIGHT;
}

/** The legend, from a height downwards. */
export function Marks({ marks, y, lang }: { marks: MarksIn; y: number; lang: string }): JSX.Element {
  const { before, target } = marks;
  const texts = comparingWords(lang);
  const span = target === null ? null : parseSpan(target);
  const aim = span ? formatSpan(span, spoken(lang)) : (target ?? '');
  const right = before === false ? 0 : 150;
  return (
    <>
      {before === false ? null : (
        <g>
          {before === 'wedge' ? (
            <path class="picture-before" d={`M6 ${y + 6}l-4 6h8z`} />
          ) : (
            <path class="picture-was" d={`M0 ${y + 10}h14`} />
          )}
          <text class="picture-label" x="20" y={y + 14}>
            {texts.markBefore}
          </text>
        </g>
      )}
      {target === null ? null : (
        <g>
          <path class="picture-target" d={`M${right + 6} ${y + 1}V${y + 17}`} />
          <text class="picture-label" x={right + 18} y={y + 14}>
            {texts.markTarget(aim)}
          </text>
        </g>
      )}
    </>
  );
}
