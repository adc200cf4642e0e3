// How a question was answered, and by how many.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { NO_ANSWER } from '../../../../engine/core/measure/kinds/answer.ts';
import { Bar } from '../../../parts/bar.tsx';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { answeredOf, rowsOf, sayAnswered, sayGroup, sayPart, sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';
import { firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const answer: FigureTable = {
  table(told) {
    if (!told.figure.total?.n) return null;
    return told.figure.splits.length === 0 ? <ByAnswer {...told} /> : <ByGroup {...told} />;
  },
};

function ByAnswer(told: Told) {
  const { figure, lang } = told;
  const texts = words(lang).evaluation;
  const answered = answeredOf(told);
  const barOf = (part: string) => {
    const n = figure.total?.parts[part] ?? (figure.total && part in figure.total.parts ? null : 0);
    if (part === NO_ANSWER || !answered || n === null) return '';
    return <Bar value={n} max={answered} text={sayRatio({ good: n, of: answered }, lang)} />;
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
