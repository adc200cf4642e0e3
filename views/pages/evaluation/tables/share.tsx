// For how many of the dossiers something holds.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayPart, sayShown } from '../saying.ts';
import { shareValue } from '../values.ts';
import { RatioBar } from './ratio-bar.tsx';
import { beforeColumn, firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const share: FigureTable = {
  table(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const rows = rowsOf(figure);
    if (rows.length === 0 || !figure.total?.n) return null;
    const before = beforeColumn(told, (group) => shareValue(group, told));
    return (
      <Table
        caption={inLanguage(figure.title, lang)}
        captionHidden
        columns={[
          firstColumn(told),
          { label: texts.count, numeric: true },
          { label: texts.yes, numeric: true },
          { label: texts.no, numeric: true },
          { label: texts.share },
          ...before.head,
        ]}
        rows={rows.map((group) => [
          sayGroup(group, told),
          sayShown(group.n, lang),
          sayPart(group, 'yes', told),
          sayPart(group, 'no', told),
          <RatioBar group={group} told={told} />,
          ...before.cells(group),
        ])}
      />
    );
  },
};
