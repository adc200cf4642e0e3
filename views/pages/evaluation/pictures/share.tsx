// For how many something holds: bars of a hundred per cent, with the target as a line.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { seenWords } from '../../../words/seen.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayPercent, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { groupBefore, shareValue } from '../values.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { withBefore } from './comparing.ts';
import { pictureId, seenOf } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const share: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const { total } = figure;
    const texts = seenWords(lang);
    if (!total?.n) return seenOf(total, told);
    if (total.ratio) {
      const { good, of } = total.ratio;
      return compared(texts.share(good, of, sayPercent(total.ratio, lang)), total, told);
    }
    if (total.fewer === 'yes') return texts.shareFew(figure.limit, total.n);
    return total.fewer === 'no' ? texts.shareFewNot(figure.limit, total.n) : texts.divided(total.n);
  },
  picture(told) {
    const { figure, lang } = told;
    if (!figure.total?.n) return null;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={share.sentence(told)}
        lang={lang}
        rows={rowsOf(figure)
          .filter(({ n }) => n !== 0)
          .map((group) => rowOf(group, told))}
        most={100}
        target={aimOf(figure.target)}
        aim={figure.target}
      />
    );
  },
};

/** The sentence about all together, with their share in the period before. */
export function compared(seen: string, total: Group, told: Told): string {
  const before = groupBefore(total, told);
  return withBefore(seen, shareValue(total, told), before && shareValue(before, told), told);
}

function rowOf(group: Group, told: Told): BarRow {
  const { figure, lang } = told;
  const { ratio, reached } = group;
  const before = groupBefore(group, told)?.ratio ?? null;
  return {
    label: group.keys.length === 0 ? inLanguage(figure.title, lang) : sayGroup(group, told),
    value: ratio && ratio.of > 0 ? (ratio.good / ratio.of) * 100 : null,
    said: ratio && ratio.of > 0 ? sayRatio(ratio, lang) : words(lang).evaluation.notShown,
    tone: reached === null ? 'brand' : reached ? 'done' : 'attention',
    before: before && before.of > 0 ? (before.good / before.of) * 100 : null,
  };
}

/** A target such as `95%` as a number; null where there is none. */
export function aimOf(target: string | null): number | null {
  const aim = /^(\d+)%$/.exec(target ?? '')?.[1];
  return aim === undefined ? null : Number(aim);
}
