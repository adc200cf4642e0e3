// Which promises were kept, and which were broken.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayPart } from '../saying.ts';
import { shareValue } from '../values.ts';
import { RatioBar } from './ratio-bar.tsx';
import { beforeColumn, firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

const parts = ['kept', 'broken', 'running'] as const;

export const promises: FigureTable = {
  table(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    if (figure.groups.length === 0) return null;
    const before = beforeColumn(told, (group) => shareValue(group, told));
    return (
      <Table
        caption={inLanguage(figure.title, lang)}
        captionHidden
        columns={[
          firstColumn(told),
          ...parts.map((part) => ({ label: texts[part], numeric: true })),
          { label: texts.share },
          ...before.head,
        ]}
        rows={rowsOf(figure).map((group) => [
          sayGroup(group, told),
          ...parts.map((part) => (group.n === null ? texts.notShown : sayPart(group, part, told))),
          <RatioBar group={group} told={told} />,
          ...before.cells(group),
        ])}
      />
    );
  },
};
