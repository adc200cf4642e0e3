// How long it took: half of the dossiers, and nine out of ten.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { lengthOf } from '../../../../engine/core/measure/target.ts';
import { Bar } from '../../../parts/bar.tsx';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayGroup, sayLength, sayLengths, sayPart } from '../saying.ts';
import type { Told } from '../saying.ts';
import { lengthValue } from '../values.ts';
import { beforeColumn, firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const duration: FigureTable = {
  table(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const rows = rowsOf(figure);
    if (rows.length === 0 || !figure.total?.n) return null;
    const before = beforeColumn(told, (group) => lengthValue(group, 'high', told));
    return (
      <Table
        caption={inLanguage(figure.title, lang)}
        captionHidden
        columns={[
          firstColumn(told),
          ...figure.parts.map((part) => ({ label: sayLengths(part, told), numeric: true })),
          { label: texts.median, numeric: true },
          { label: texts.high },
          ...before.head,
        ]}
        rows={rows.map((group) => [
          sayGroup(group, told),
          ...figure.parts.map((part) => sayPart(group, part, told)),
          group.median === null ? withheld(group, lang) : sayLength(group.median, told),
          <HighBar group={group} told={told} />,
          ...before.cells(group),
        ])}
      />
    );
  },
};

/** Nothing was measured, or too little to be shown. */
function withheld({ n, parts }: Group, lang: string): string {
  return n !== null && Object.keys(parts).every((part) => part === 'open')
    ? '–'
    : words(lang).evaluation.notShown;
}

function HighBar({ group, told }: { group: Group; told: Told }) {
  const { figure, lang } = told;
  const { high, reached } = group;
  if (high === null) return <>{withheld(group, lang)}</>;
  const target = lengthOf(figure.target, figure.kind);
  const highs = rowsOf(figure).map((group) => group.high ?? 0);
  return (
    <Bar
      value={high}
      max={Math.max(...highs, target ?? 0)}
      text={sayLength(high, told)}
      tone={reached === null ? 'brand' : reached ? 'done' : 'attention'}
      {...(target === null ? {} : { target })}
    />
  );
}
