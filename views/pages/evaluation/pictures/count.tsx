// How many: by time as columns, by kind as bars, the largest named.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Figure } from '../../../../engine/core/measure/figure.ts';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { sayKey, sayUnitShort } from '../../../../engine/core/measure/split.ts';
import { seenWords } from '../../../words/seen.ts';
import { groupAt, sayGroup, sayShown } from '../saying.ts';
import type { Told } from '../saying.ts';
import { countValue, groupBefore } from '../values.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { Columns } from './columns.tsx';
import { withBefore } from './comparing.ts';
import { pictureId, seenOf } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const count: FigurePicture = {
  sentence(told) {
    const { figure, lang } = told;
    const texts = seenWords(lang);
    const most = mostIn(told);
    const named = figure.total?.n ? most : null;
    if (!named?.n || !figure.total?.n) return compared(seenOf(figure.total, told), figure.total, told);
    const say = isTime(figure) ? texts.busiest : figure.hides ? texts.mostShown : texts.most;
    const seen = say(sayGroup(named, told), named.n, figure.total.n);
    if (!isTime(figure)) return compared(seen, named, told);
    return compared(`${seenOf(figure.total, told)} ${seen}`, figure.total, told);
  },
  picture(told) {
    const { figure, lang } = told;
    const id = pictureId(told);
    const title = inLanguage(figure.title, lang);
    const sentence = count.sentence(told);
    const rows = firstGroups(figure).map((group): BarRow => ({
      label: labelOf(group, told),
      value: group.n,
      said: sayShown(group.n, lang),
      before: groupBefore(group, told)?.n ?? null,
    }));
    if (rows.length === 0) return null;
    return isTime(figure) ? (
      <Columns id={id} title={title} sentence={sentence} lang={lang} columns={rows} />
    ) : (
      <Bars id={id} title={title} sentence={sentence} lang={lang} rows={rows} />
    );
  },
};

function compared(seen: string, group: Group | null, told: Told): string {
  const before = group && groupBefore(group, told);
  return group && before
    ? withBefore(seen, countValue(group.n, told), countValue(before.n, told), told)
    : seen;
}

function isTime(figure: Figure): boolean {
  return figure.splits[0]?.unit != null;
}

/** There is little room below a column. */
function labelOf({ keys }: Group, { plan, figure, lang }: Told): string {
  const [split] = figure.splits;
  if (!split) return '';
  const key = keys[0] ?? '';
  return split.unit === null ? sayKey(plan, split, key, lang) : sayUnitShort(key, split.unit, lang);
}

/** The groups by the first split alone. */
function firstGroups(figure: Figure): Group[] {
  const [first = []] = figure.axes;
  if (figure.splits.length < 2)
    return figure.splits.length === 0 ? [] : first.map((key) => groupAt(figure, [key]));
  return first.flatMap((key) => figure.sums.find(({ keys }) => keys[0] === key) ?? []);
}

/** The largest that is shown; none where several are as large, or where something that is hidden may be larger in time. */
function mostIn({ figure }: Told): Group | null {
  const shown = firstGroups(figure).filter(({ n }) => n !== null && n > 0);
  const most = Math.max(0, ...shown.map(({ n }) => n ?? 0));
  const largest = shown.filter(({ n }) => n === most);
  if (isTime(figure) && figure.hides) return null;
  return largest.length === 1 && firstGroups(figure).length > 1 ? (largest[0] ?? null) : null;
}
