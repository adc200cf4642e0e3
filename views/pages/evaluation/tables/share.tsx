// For how many of the dossiers something holds.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Table } from '../../../parts/table.tsx';
import { words } from '../../../words/words.ts';
import { rowsOf, sayDossiers, sayGroup, sayNumber, sayOf, sayPart, sayPercent, sayShown } from '../saying.ts';
import { RatioBar } from './ratio-bar.tsx';
import { firstColumn } from './table.ts';
import type { FigureTable } from './table.ts';

export const share: FigureTable = {
  sentence(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const total = figure.total;
    if (!total || total.n === null || total.n === 0)
      return texts.seenCount(sayDossiers(total ? total.n : 0, told));
    if (total.ratio) return texts.seenShare(sayOf(total.ratio, lang), sayPercent(total.ratio, lang));
    if (total.fewer === null) return texts.seenHidden(sayDossiers(total.n, told));
    const say = total.fewer === 'no' ? texts.seenFewNot : texts.seenFew;
    return say(texts.fewerThan(figure.limit), sayNumber(total.n, lang));
  },
  table(told) {
    const { figure, lang } = told;
    const texts = words(lang).evaluation;
    const rows = rowsOf(figure);
    if (rows.length === 0 || !figure.total?.n) return null;
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
        ]}
        rows={rows.map((group) => [
          sayGroup(group, told),
          sayShown(group.n, lang),
          sayPart(group, 'yes', told),
          sayPart(group, 'no', told),
          <RatioBar group={group} told={told} />,
        ])}
      />
    );
  },
};
