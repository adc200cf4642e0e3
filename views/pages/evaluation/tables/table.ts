// The table that every kind of figure has beside its picture.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Column } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import type { Told } from '../saying.ts';

export interface FigureTable {
  /** Null where the sentence says it all. */
  table(told: Told): JSX.Element | null;
}

/** The column that names the groups. */
export function firstColumn({ figure, lang }: Told): Column {
  const titles = figure.splits.map((split) => inLanguage(split.title, lang));
  return { label: titles.join(', ') || words(lang).evaluation.split };
}
