// How long it took: half of them and nine out of ten on one scale, with the target as a line.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { lengthOf } from '../../../../engine/core/measure/target.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { sayDossiers, sayLength } from '../saying.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const duration: FigurePicture = {
  sentence(told) {
    const { total } = told.figure;
    const texts = words(told.lang).evaluation;
    if (!total || total.median === null) return texts.seenCount(sayDossiers(total ? total.n : 0, told));
    const half = sayLength(total.median, told);
    if (total.high === null) return texts.seenMedian(half);
    const seen = texts.seenHigh(half, sayLength(total.high, told));
    const was = told.before?.total?.high ?? null;
    return was === null ? seen : evaluatingWords(told.lang).wasHigh(seen, sayLength(was, told));
  },
  picture(told) {
    const { figure, before, lang } = told;
    const { total } = figure;
    if (!total || total.median === null) return null;
    const texts = words(lang).evaluation;
    const row = (label: string, value: number | null, was: number | null | undefined): BarRow => ({
      label,
      value,
      said: value === null ? texts.notShown : sayLength(value, told),
      before: was ?? null,
    });
    const { reached } = total;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={duration.sentence(told)}
        rows={[
          row(texts.median, total.median, before?.total?.median),
          {
            ...row(texts.high, total.high, before?.total?.high),
            tone: reached === null ? 'brand' : reached ? 'done' : 'attention',
          },
        ]}
        target={lengthOf(figure.target, figure.kind)}
      />
    );
  },
};
