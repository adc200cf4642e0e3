// How a question was answered, and by how many.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { NO_ANSWER, SOME_ANSWER } from '../../../../engine/core/measure/kinds/answer.ts';
import { sayAnswer } from '../../../../engine/core/measure/split.ts';
import { Bar } from '../../../parts/bar.tsx';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayDossiers, sayGroup, sayOf, sayPart, sayPercent } from '../saying.ts';
import type { Told } from '../saying.ts';
import { firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const answer: FigureTable = {
  sentence(told) {
    const { total } = told.figure;
    const texts = words(told.lang).evaluation;
    const answered = answeredOf(told);
    if (!total || !total.n) return texts.seenCount(sayDossiers(total ? total.n : 0, told));
    if (answered === null) return texts.seenHidden(sayDossiers(total.n, told));
    const response = { good: answered, of: total.n };
    return texts.seenAnswers(sayOf(response, told.lang), sayPercent(response, told.lang));
  },
  table(told) {
    if (!told.figure.total?.n) return null;
    return told.figure.splits.length === 0 ? <ByAnswer {...told} /> : <ByGroup {...told} />;
  },
};

/** How many answered; null where it is not shown. */
function answeredOf({ figure: { total } }: Told): number | null {
  const none = total?.parts[NO_ANSWER] ?? (total && NO_ANSWER in total.parts ? null : 0);
  return total?.n == null || none === null ? null : total.n - none;
}

function ByAnswer(told: Told) {
  const { figure, lang } = told;
  const texts = words(lang).evaluation;
  const answered = answeredOf(told);
  const barOf = (part: string) => {
    const n = figure.total?.parts[part] ?? (figure.total && part in figure.total.parts ? null : 0);
    if (part === NO_ANSWER || !answered || n === null) return '';
    return <Bar value={n} max={answered} text={sayPercent({ good: n, of: answered }, lang)} />;
  };
  return (
    <Table
      caption={inLanguage(figure.title, lang)}
      captionHidden
      columns={[{ label: texts.answer }, { label: texts.count, numeric: true }, { label: texts.share }]}
      rows={figure.parts.map((part) => [
        sayAnswered(part, told),
        figure.total ? sayPart(figure.total, part, told) : '',
        barOf(part),
      ])}
    />
  );
}

function ByGroup(told: Told) {
  const { figure, lang } = told;
  return (
    <Table
      caption={inLanguage(figure.title, lang)}
      captionHidden
      columns={[
        firstColumn(told),
        ...figure.parts.map((part) => ({ label: sayAnswered(part, told), numeric: true })),
      ]}
      rows={rowsOf(figure).map((group) => [
        sayGroup(group, told),
        ...figure.parts.map((part) => sayPart(group, part, told)),
      ])}
    />
  );
}

function sayAnswered(part: string, { plan, figure, lang }: Told): string {
  const texts = words(lang).evaluation;
  if (part === NO_ANSWER) return texts.noAnswer;
  if (part === SOME_ANSWER) return texts.someAnswer;
  const field = figure.kind.kind === 'answer' ? plan.fields[figure.kind.field] : undefined;
  return field ? sayAnswer(field, part, lang) : part;
}
