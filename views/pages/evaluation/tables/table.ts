// The table that every kind of figure has beside its picture.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Column } from '../../../parts/table.tsx';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { comparingWords } from '../../../words/comparing.ts';
import { words } from '../../../words/words.ts';
import type { Told } from '../saying.ts';
import { groupBefore, sayBefore } from '../values.ts';
import type { Value } from '../values.ts';

export interface FigureTable {
  /** Null where the sentence says it all. */
  table(told: Told): JSX.Element | null;
}

/** A column that says how a value was in the period before; none where there is nothing to compare with. */
export function beforeColumn(told: Told, valueIn: (group: Group) => Value | null) {
  const { figure, before, lang } = told;
  const isCompared = before && figure.splits.every(({ unit }) => unit === null);
  const cell = (group: Group) => {
    const then = groupBefore(group, told);
    return sayBefore(valueIn(group), then && valueIn(then), told);
  };
  return isCompared
    ? { head: [{ label: comparingWords(lang).before }], cells: (group: Group) => [cell(group)] }
    : { head: [], cells: () => [] };
}

/** The column that names the groups. */
export function firstColumn({ figure, lang }: Told): Column {
  const titles = figure.splits.map((split) => inLanguage(split.title, lang));
  return { label: titles.join(', ') || words(lang).evaluation.split };
}
