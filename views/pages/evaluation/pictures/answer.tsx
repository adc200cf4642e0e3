// How a question was answered: a bar for each answer, out of those who answered.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { NO_ANSWER } from '../../../../engine/core/measure/kinds/answer.ts';
import { seenWords } from '../../../words/seen.ts';
import { words } from '../../../words/words.ts';
import { answeredOf, sayAnswered, sayPercent, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { pictureId, seenOf } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const answer: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const { total } = figure;
    const texts = seenWords(lang);
    const answered = answeredOf(told);
    if (!total?.n) return seenOf(total, told);
    if (answered === null) return texts.divided(total.n);
    const percent = sayPercent({ good: answered, of: total.n }, lang);
    const most = mostGiven(told, answered);
    return [
      texts.answers(answered, total.n, percent),
      ...(most === null ? [] : [texts.mostAnswered(most.name, most.share)]),
    ].join(' ');
  },
  picture(told) {
    const { figure, before, lang } = told;
    const answered = answeredOf(told);
    if (!figure.total?.n || answered === 0) return null;
    const then = before ? { ...told, figure: before, before: null } : null;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={answer.sentence(told)}
        lang={lang}
        rows={givenParts(told).map((part) => rowOf(part, told, then))}
        most={100}
      />
    );
  },
};

function givenParts({ figure }: Told): string[] {
  return figure.parts.filter((part) => part !== NO_ANSWER);
}

function partOf({ figure: { total } }: Told, part: string): number | null {
  return total && part in total.parts ? (total.parts[part] ?? null) : 0;
}

function rowOf(part: string, told: Told, then: Told | null): BarRow {
  const [n, answered] = [partOf(told, part), answeredOf(told)];
  const isHidden = n === null || !answered;
  return {
    label: sayAnswered(part, told),
    value: percentOf(part, told),
    said: isHidden ? words(told.lang).evaluation.notShown : sayRatio({ good: n, of: answered }, told.lang),
    before: then && percentOf(part, then),
  };
}

/** Of those who answered; null where that is not shown. */
function percentOf(part: string, told: Told): number | null {
  const [n, answered] = [partOf(told, part), answeredOf(told)];
  return n === null || !answered ? null : (n / answered) * 100;
}

function mostGiven(told: Told, answered: number): { name: string; share: string } | null {
  const shown = givenParts(told).map((part) => ({ part, n: partOf(told, part) }));
  const most = Math.max(0, ...shown.map(({ n }) => n ?? 0));
  const [first, ...others] = shown.filter(({ n }) => n === most);
  if (!first || most === 0 || others.length > 0 || shown.some(({ n }) => n === null)) return null;
  return { name: sayAnswered(first.part, told), share: sayRatio({ good: most, of: answered }, told.lang) };
}
