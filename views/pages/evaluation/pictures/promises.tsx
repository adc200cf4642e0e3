// Which promises were kept, which were broken, and which still run.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayNumber, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';
import { Stacked } from './stacked.tsx';
import type { StackedRow } from './stacked.tsx';

export const promises: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const shown = figure.groups.filter(({ n }) => n !== null);
    const broken = shown.filter(({ parts }) => 'broken' in parts && parts.broken !== 0);
    if (shown.length === 0)
      return figure.groups.length === 0 ? texts.noFigures : texts.whyHidden(figure.limit);
    const seen = texts.seenPromises(shown.length - broken.length, shown.length);
    const worst = broken.filter(({ ratio }) => ratio !== null).sort((a, b) => brokenIn(b) - brokenIn(a))[0];
    if (!worst?.ratio) return seen;
    const times = words(lang).evaluation.of(
      sayNumber(brokenIn(worst), lang),
      sayNumber(worst.ratio.of, lang),
    );
    return evaluatingWords(lang).worst(seen, sayGroup(worst, told).replace(/\.$/, ''), times);
  },
  picture(told) {
    const { figure, lang } = told;
    if (figure.groups.length === 0) return null;
    const texts = words(lang).evaluation;
    return (
      <Stacked
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={promises.sentence(told)}
        rows={rowsOf(figure).map((group) => rowOf(group, told))}
        parts={[
          { name: 'kept', look: 'picture-done', label: texts.kept },
          { name: 'running', look: 'picture-running', label: texts.running },
          { name: 'broken', look: 'picture-attention', label: texts.broken },
        ]}
      />
    );
  },
};

function brokenIn({ ratio }: Group): number {
  return ratio ? ratio.of - ratio.good : 0;
}

function rowOf(group: Group, told: Told): StackedRow {
  const { kept = 0, running = 0, broken = 0 } = group.parts;
  const hidden = group.n === null || kept === null || running === null || broken === null;
  const { ratio } = group;
  const texts = words(told.lang).evaluation;
  const said = ratio && ratio.of > 0 ? sayRatio(ratio, told.lang) : hidden ? texts.notShown : texts.running;
  return { label: sayGroup(group, told), said, parts: hidden ? null : { kept, running, broken } };
}
