// How long it took: sorted from short to long where the author says how, else half of them and nine out of ten on one scale.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { lengthOf } from '../../../../engine/core/measure/target.ts';
import { seenWords } from '../../../words/seen.ts';
import { words } from '../../../words/words.ts';
import { sayLength, sayLengthsShort, sayShown } from '../saying.ts';
import type { Told } from '../saying.ts';
import { groupBefore, lengthValue } from '../values.ts';
import { Bars } from './bars.tsx';
import type { BarRow } from './bars.tsx';
import { Columns } from './columns.tsx';
import { withBefore } from './comparing.ts';
import { pictureId, seenOf } from './picture.ts';
import type { FigurePicture } from './picture.ts';

export const duration: FigurePicture = {
  sentence(told) {
    const { total } = told.figure;
    const texts = seenWords(told.lang);
    if (!total || total.median === null) return seenOf(total, told);
    const half = sayLength(total.median, told);
    if (total.high === null) return texts.median(half);
    const seen = texts.high(half, sayLength(total.high, told));
    const before = groupBefore(total, told);
    const was = before && lengthValue(before, 'high', told);
    return withBefore(seen, lengthValue(total, 'high', told), was, told, texts.thanHigh);
  },
  picture(told) {
    const { figure, before, lang } = told;
    const { total } = figure;
    if (total?.n && isSorted(told)) return <Distribution {...told} />;
    if (!total || total.median === null) return null;
    const texts = words(lang).evaluation;
    const row = (label: string, value: number | null, was: number | null | undefined): BarRow => ({
      label,
      value,
      said: value === null ? texts.notShown : sayLength(value, told),
      before: was ?? null,
    });
    const { reached } = total;
    return (
      <Bars
        id={pictureId(told)}
        title={inLanguage(figure.title, lang)}
        sentence={duration.sentence(told)}
        lang={lang}
        rows={[
          row(texts.median, total.median, before?.total?.median),
          {
            ...row(texts.high, total.high, before?.total?.high),
            tone: reached === null ? 'brand' : reached ? 'done' : 'attention',
          },
        ]}
        target={lengthOf(figure.target, figure.kind)}
        aim={figure.target}
      />
    );
  },
};

function isSorted({ figure: { kind } }: Told): boolean {
  return kind.kind === 'duration' && kind.buckets.length > 0;
}

/** How many took how long; what still runs stands last. */
function Distribution(told: Told) {
  const { figure, lang } = told;
  const partIn = (of: Told['figure'], part: string) =>
    of.total && part in of.total.parts ? (of.total.parts[part] ?? null) : of.total?.n === null ? null : 0;
  return (
    <Columns
      id={pictureId(told)}
      title={inLanguage(figure.title, lang)}
      sentence={duration.sentence(told)}
      lang={lang}
      columns={figure.parts.map((part) => {
        const n = partIn(figure, part);
        const before = told.before?.total ? { before: partIn(told.before, part) } : {};
        return {
          label: sayLengthsShort(part, told),
          value: n,
          said: n === null ? '' : sayShown(n, lang),
          ...before,
        };
      })}
    />
  );
}
