// How many dossiers there are, by one split as bars, or by two as a table that crosses them.
import { NOTHING, sayKey } from '../../../../engine/core/measure/split.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Bar } from '../../../parts/bar.tsx';
import { Table } from '../../../parts/table.tsx';
import { comparingWords } from '../../../words/comparing.ts';
import { words } from '../../../words/words.ts';
import { groupAt, rowsOf, sayGroup, sayShown } from '../saying.ts';
import type { Told } from '../saying.ts';
import { countValue, groupBefore, sayBefore } from '../values.ts';
import { beforeColumn, firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const count: FigureTable = {
  table(told) {
    if (told.figure.groups.length === 0) return null;
    return told.figure.splits.length === 2 ? <Crossed {...told} /> : <Rows {...told} />;
  },
};

function Rows(told: Told) {
  const { figure, lang } = told;
  const rows = rowsOf(figure);
  const most = Math.max(...rows.map(({ n }) => n ?? 0));
  const before = beforeColumn(told, ({ n }) => countValue(n, told));
  return (
    <Table
      caption={inLanguage(figure.title, lang)}
      captionHidden
      columns={[firstColumn(told), { label: words(lang).evaluation.count }, ...before.head]}
      rows={rows.map((group) => [
        sayGroup(group, told),
        numberBar(group.n, most, lang),
        ...before.cells(group),
      ])}
    />
  );
}

function Crossed(told: Told) {
  const { plan, figure, lang } = told;
  const texts = words(lang).evaluation;
  const [rowSplit, columnSplit] = figure.splits;
  const [rows = [], columns = []] = figure.axes;
  if (!rowSplit || !columnSplit) return null;
  const sumOf = (key: string) => figure.sums.find(({ keys }) => keys[0] === key) ?? groupAt(figure, [key]);
  const before = sumsBefore(told);
  const most = Math.max(...figure.sums.map(({ n }) => n ?? 0));
  return (
    <Table
      caption={inLanguage(figure.title, lang)}
      captionHidden
      columns={[
        { label: inLanguage(rowSplit.title, lang) },
        ...columns.map((key) => ({ label: sayKey(plan, columnSplit, key ?? NOTHING, lang), numeric: true })),
        { label: texts.together },
        ...before.head,
      ]}
      rows={rows.map((key) => [
        sayKey(plan, rowSplit, key, lang),
        ...columns.map((column) => sayShown(groupAt(figure, [key, column]).n, lang)),
        numberBar(sumOf(key).n, most, lang),
        ...before.cells(sumOf(key)),
      ])}
    />
  );
}

/** How the sums were in the period before: the rows have their counterparts there, also where the columns are months. */
function sumsBefore(told: Told) {
  const isCompared = told.before && told.figure.splits[0]?.unit === null;
  const cell = (sum: Group) => {
    const then = groupBefore(sum, told);
    return sayBefore(countValue(sum.n, told), then && countValue(then.n, told), told);
  };
  return isCompared
    ? { head: [{ label: comparingWords(told.lang).before }], cells: (sum: Group) => [cell(sum)] }
    : { head: [], cells: () => [] };
}

/** A bar for a number that is shown, words for one that is not. */
function numberBar(n: number | null, most: number, lang: string) {
  const text = sayShown(n, lang);
  return n === null ? text : <Bar value={n} max={most} text={text} />;
}
