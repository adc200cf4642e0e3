// Which promises were kept, which were broken, and which still run.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { seenWords } from '../../../words/seen.ts';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';
import { Stacked } from './stacked.tsx';
import type { StackedRow } from './stacked.tsx';

export const promises: FigurePicture = {
  sentence(told) {
    const { figure, before, lang } = told;
    const texts = words(lang).evaluation;
    const seen = seenWords(lang);
    const { shown, broken } = standing(figure.groups);
    if (shown.length === 0)
      return figure.groups.length === 0 ? texts.noFigures : texts.whyHidden(figure.limit);
    const worst = broken.filter(({ ratio }) => ratio !== null).sort((a, b) => brokenIn(b) - brokenIn(a))[0];
    const then = standing(before?.groups ?? []);
    return [
      seen.promises(shown.length - broken.length, shown.length),
      ...(then.shown.length === 0
        ? []
        : [seen.thanPromises(then.shown.length - then.broken.length, then.shown.length)]),
      ...(worst?.ratio
        ? [seen.worst(sayGroup(worst, told).replace(/\.$/, ''), brokenIn(worst), worst.ratio.of)]
        : []),
    ].join(' ');
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
        lang={lang}
        rows={rowsOf(figure).map((group) => rowOf(group, told))}
        parts={[
          { name: 'kept', look: 'done', label: texts.kept },
          { name: 'running', look: 'running', label: texts.running },
          { name: 'broken', look: 'attention', label: texts.broken },
        ]}
      />
    );
  },
};

/** The promises of which something is shown, and those among them that were broken at least once. */
function standing(groups: readonly Group[]) {
  const shown = groups.filter(({ n }) => n !== null);
  return { shown, broken: shown.filter(({ parts }) => 'broken' in parts && parts.broken !== 0) };
}

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
