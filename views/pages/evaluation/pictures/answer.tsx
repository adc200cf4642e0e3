// How a question was answered: a bar for each answer, out of those who answered.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { NO_ANSWER } from '../../../../engine/core/measure/kinds/answer.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { answeredOf, sayAnswered, sayDossiers, sayOf, sayPercent, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const answer: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const { total } = figure;
    const texts = words(lang).evaluation;
    const answered = answeredOf(told);
    if (!total || !total.n) return texts.seenCount(sayDossiers(total ? total.n : 0, told));
    if (answered === null) return texts.seenHidden(sayDossiers(total.n, told));
    const response = { good: answered, of: total.n };
    const seen = texts.seenAnswers(sayOf(response, lang), sayPercent(response, lang));
    const most = mostGiven(told, answered);
    return most === null ? seen : evaluatingWords(lang).mostAnswered(seen, most.name, most.share);
  },
  picture(told) {
    const { figure, lang } = told;
    const answered = answeredOf(told);
    if (!figure.total?.n || answered === 0) return null;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={answer.sentence(told)}
        rows={givenParts(told).map((part) => rowOf(part, told, answered))}
        most={answered ?? figure.total.n}
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

function rowOf(part: string, told: Told, answered: number | null): BarRow {
  const n = partOf(told, part);
  const texts = words(told.lang).evaluation;
  return {
    label: sayAnswered(part, told),
    value: answered === null ? null : n,
    said: n === null || answered === null ? texts.notShown : sayRatio({ good: n, of: answered }, told.lang),
  };
}

function mostGiven(told: Told, answered: number): { name: string; share: string } | null {
  const shown = givenParts(told).map((part) => ({ part, n: partOf(told, part) }));
  const most = Math.max(0, ...shown.map(({ n }) => n ?? 0));
  const [first, ...others] = shown.filter(({ n }) => n === most);
  if (!first || most === 0 || others.length > 0 || shown.some(({ n }) => n === null)) return null;
  return { name: sayAnswered(first.part, told), share: sayRatio({ good: most, of: answered }, told.lang) };
}
