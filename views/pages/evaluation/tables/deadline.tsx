// Whether what had to happen within a term did.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayPart } from '../saying.ts';
import { shareValue } from '../values.ts';
import { RatioBar } from './ratio-bar.tsx';
import { beforeColumn, firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const deadline: FigureTable = {
  table(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const rows = rowsOf(figure);
    if (rows.length === 0 || !figure.total?.n) return null;
    const columns = {
      met: texts.inTime,
      late: texts.recordedLate,
      missed: texts.tooLate,
      running: texts.open,
    };
    const before = beforeColumn(told, (group) => shareValue(group, told));
    return (
      <Table
        caption={inLanguage(figure.title, lang)}
        captionHidden
        columns={[
          firstColumn(told),
          ...Object.values(columns).map((label) => ({ label, numeric: true })),
          { label: texts.share },
          ...before.head,
        ]}
        rows={rows.map((group) => [
          sayGroup(group, told),
          ...Object.keys(columns).map((part) => sayPart(group, part, told)),
          <RatioBar group={group} told={told} />,
          ...before.cells(group),
        ])}
      />
    );
  },
};
