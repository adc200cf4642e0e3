// The picture of a figure on paper: its shares, or its largest division, as bars that are also said in words.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Bars } from '../../../pdf/blocks/bars.ts';
import { aimOf } from '../pictures/share.tsx';
import { rowsOf, sayAnswered, sayGroup, sayLengths } from '../saying.ts';
import type { Told } from '../saying.ts';
import { countValue, sayValue, shareValue } from '../values.ts';
import type { Value } from '../values.ts';

type Bar = Bars['bars'][number];

/** The bars; none where there is nothing to compare. */
export function figureBars(told: Told, sentence: string): Bars[] {
  const shares = sharesIn(told);
  const aim = aimOf(told.figure.target);
  if (shares.length > 0)
    return [
      { kind: 'bars', alt: sentence, bars: shares, max: 100, ...(aim === null ? {} : { target: aim }) },
    ];
  const counts = countsIn(told);
  return counts.some(({ value }) => value > 0) ? [{ kind: 'bars', alt: sentence, bars: counts }] : [];
}

function sharesIn(told: Told): Bar[] {
  const { figure, lang } = told;
  const { kind } = figure.kind;
  if (kind !== 'share' && kind !== 'deadline' && kind !== 'promises') return [];
  return rowsOf(figure).flatMap((group) => {
    const label = group.keys.length === 0 ? inLanguage(figure.title, lang) : sayGroup(group, told);
    const value = shareValue(group, told);
    return value === null ? [] : [barOf(label, value, told)];
  });
}

/** By kind where there are kinds; else by answer, or by how long it took. */
function countsIn(told: Told): Bar[] {
  const { figure } = told;
  const { total, parts, splits } = figure;
  if (figure.kind.kind === 'count') {
    const groups = splits.length === 2 ? figure.sums : splits.length === 1 ? rowsOf(figure) : [];
    return groups.map((group) => barOf(sayGroup(group, told), countValue(group.n, told), told));
  }
  if (!total?.n || (figure.kind.kind === 'duration' && parts.length < 3)) return [];
  const say = figure.kind.kind === 'answer' ? sayAnswered : sayLengths;
  return parts.map((part) => {
    const n = part in total.parts ? (total.parts[part] ?? null) : 0;
    return barOf(say(part, told), countValue(n, told), told);
  });
}

/** What is not shown has no length, and says so. */
function barOf(label: string, value: Value, told: Told): Bar {
  const length =
    value.kind === 'share' ? (value.good / value.of) * 100 : value.kind === 'count' ? value.n : 0;
  return { label, value: length, text: sayValue(value, told) };
}
