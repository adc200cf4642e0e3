// Whether what had to happen within a term did: met, met and written down later, still running and missed in one bar.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { seenWords } from '../../../words/seen.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayPercent, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { pictureId, seenOf } from './picture.ts';
import type { FigurePicture } from './picture.ts';
import { aimOf, compared } from './share.tsx';
import { Stacked } from './stacked.tsx';
import type { StackedRow } from './stacked.tsx';

export const deadline: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const { total } = figure;
    const texts = seenWords(lang);
    if (!total?.n) return seenOf(total, told);
    const running = runs(total);
    const still = running ? [texts.deadlineRuns(running)] : [];
    if (!total.ratio) return [texts.divided(total.n), ...still].join(' ');
    const { good, of } = total.ratio;
    if (of === 0) return still.join(' ');
    return [compared(texts.deadline(good, of, sayPercent(total.ratio, lang)), total, told), ...still].join(
      ' ',
    );
  },
  picture(told) {
    const { figure, lang } = told;
    if (!figure.total?.n) return null;
    const texts = words(lang).evaluation;
    return (
      <Stacked
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={deadline.sentence(told)}
        lang={lang}
        rows={rowsOf(figure)
          .filter(({ n }) => n !== 0)
          .map((group) => rowOf(group, told))}
        parts={[
          { name: 'met', look: 'done', label: texts.inTime },
          { name: 'late', look: 'later', label: texts.recordedLate },
          { name: 'missed', look: 'attention', label: texts.tooLate },
          { name: 'running', look: 'running', label: texts.open },
        ]}
        aim={figure.target}
      />
    );
  },
};

/** How many still run; null where that is not shown. */
function runs({ n, parts }: Group): number | null {
  return 'running' in parts ? (parts.running ?? null) : n === null ? null : 0;
}

function rowOf(group: Group, told: Told): StackedRow {
  const { figure, lang } = told;
  const { met = 0, late = 0, missed = 0, running = 0 } = group.parts;
  const isHidden = group.n === null || met === null || late === null || missed === null || running === null;
  const { ratio } = group;
  const texts = words(lang).evaluation;
  const said = ratio && ratio.of > 0 ? sayRatio(ratio, lang) : isHidden ? texts.notShown : texts.open;
  const aim = aimOf(figure.target);
  return {
    label: group.keys.length === 0 ? evaluatingWords(lang).terms : sayGroup(group, told),
    said,
    parts: isHidden ? null : { met, late, missed, running },
    target: isHidden || aim === null ? null : ((met + late + missed) * aim) / 100,
  };
}
