// For how many something holds, or happened in time: bars of a hundred per cent, with the target as a line.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayDossiers, sayGroup, sayNumber, sayOf, sayPercent, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const share: FigurePicture = {
  sentence(told) {
    const { figure, before, lang } = told;
    const texts = words(lang).evaluation;
    const total = figure.total;
    if (!total || total.n === null || total.n === 0)
      return texts.seenCount(sayDossiers(total ? total.n : 0, told));
    if (total.ratio) {
      const seen = texts.seenShare(sayOf(total.ratio, lang), sayPercent(total.ratio, lang));
      const was = before?.total?.ratio;
      return was && was.of > 0 ? evaluatingWords(lang).was(seen, sayRatio(was, lang)) : seen;
    }
    const say = total.fewer === null ? undefined : { yes: texts.seenFew, no: texts.seenFewNot }[total.fewer];
    if (!say) return texts.seenHidden(sayDossiers(total.n, told));
    return say(texts.fewerThan(figure.limit), sayNumber(total.n, lang));
  },
  picture(told) {
    const { figure, lang } = told;
    if (!figure.total?.n) return null;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={share.sentence(told)}
        rows={rowsOf(figure)
          .filter(({ n }) => n !== 0)
          .map((group) => rowOf(group, told))}
        most={100}
        target={aimOf(figure.target)}
      />
    );
  },
};

function rowOf(group: Group, told: Told): BarRow {
  const { figure, before, lang } = told;
  const { ratio, reached } = group;
  const was = before?.groups.find(({ keys }) => keys.join() === group.keys.join()) ?? null;
  const old = group.keys.length === 0 ? (before?.total ?? null) : was;
  const texts = words(lang).evaluation;
  return {
    label: group.keys.length === 0 ? inLanguage(figure.title, lang) : sayGroup(group, told),
    value: ratio && ratio.of > 0 ? (ratio.good / ratio.of) * 100 : null,
    said: ratio && ratio.of > 0 ? sayRatio(ratio, lang) : texts.notShown,
    tone: reached === null ? 'brand' : reached ? 'done' : 'attention',
    before: old?.ratio && old.ratio.of > 0 ? (old.ratio.good / old.ratio.of) * 100 : null,
  };
}

/** A target such as `95%` as a number; null where there is none. */
export function aimOf(target: string | null): number | null {
  const aim = /^(\d+)%$/.exec(target ?? '')?.[1];
  return aim === undefined ? null : Number(aim);
}
