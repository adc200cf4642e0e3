// How many: by time as columns, by kind as bars, the largest named.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Figure } from '../../../../engine/core/measure/figure.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { sayKey } from '../../../../engine/core/measure/split.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { groupAt, sayDossiers, sayNumber, sayShown } from '../saying.ts';
import type { Told } from '../saying.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { Columns } from './columns.tsx';
import { compareNumbers } from './comparing.ts';
import { pictureId } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const count: FigurePicture = {
  sentence(told) {
    const { figure, before, lang } = told;
    const { total } = figure;
    const all = words(lang).evaluation.seenCount(sayDossiers(total ? total.n : 0, told));
    const most = mostIn(told);
    if (!most || !total?.n)
      return whole(all, compareNumbers(total?.n ?? null, before?.total?.n ?? null, lang));
    const texts = evaluatingWords(lang);
    const share = words(lang).evaluation.of(sayNumber(most.n ?? 0, lang), sayNumber(total.n, lang));
    const name = sayFirst(told, most);
    const was = before ? (firstGroups(before).find(({ keys }) => keys[0] === most.keys[0])?.n ?? 0) : null;
    const seen = figure.hides ? texts.mostShown(name, share) : texts.most(name, share);
    return whole(seen, isTime(figure) ? '' : compareNumbers(most.n, was, lang));
  },
  picture(told) {
    const { figure, before, lang } = told;
    const id = pictureId(told);
    const title = inLanguage(figure.title, lang);
    const sentence = count.sentence(told);
    const rows = firstGroups(figure).map((group): BarRow => {
      const was = before && !isTime(figure) ? firstGroups(before) : null;
      return {
        label: sayFirst(told, group),
        value: group.n,
        said: sayShown(group.n, lang),
        ...(was ? { before: was.find(({ keys }) => keys[0] === group.keys[0])?.n ?? null } : {}),
      };
    });
    if (rows.length === 0) return null;
    return isTime(figure) ? (
      <Columns id={id} title={title} sentence={sentence} columns={rows} />
    ) : (
      <Bars id={id} title={title} sentence={sentence} rows={rows} />
    );
  },
};

function whole(seen: string, comparison: string): string {
  return comparison === '' ? seen : `${seen.replace(/\.$/, '')}; ${comparison}.`;
}

function isTime(figure: Figure): boolean {
  return figure.splits[0]?.unit != null;
}

function sayFirst({ plan, figure, lang }: Told, { keys }: Group): string {
  const [split] = figure.splits;
  return split ? sayKey(plan, split, keys[0] ?? '', lang) : '';
}

/** The groups by the first split alone. */
function firstGroups(figure: Figure): Group[] {
  const [first = []] = figure.axes;
  if (figure.splits.length < 2)
    return figure.splits.length === 0 ? [] : first.map((key) => groupAt(figure, [key]));
  return first.flatMap((key) => figure.sums.find(({ keys }) => keys[0] === key) ?? []);
}

/** The largest that is shown; none where several are as large. */
function mostIn({ figure }: Told): Group | null {
  const shown = firstGroups(figure).filter(({ n }) => n !== null && n > 0);
  const most = Math.max(0, ...shown.map(({ n }) => n ?? 0));
  const largest = shown.filter(({ n }) => n === most);
  return largest.length === 1 && firstGroups(figure).length > 1 ? (largest[0] ?? null) : null;
}
