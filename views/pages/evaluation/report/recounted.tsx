// Whether the figures of a report come to the same when they are counted again from the histories.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { firstDifference } from '../../../../engine/core/measure/same-figures.ts';
import type { App } from '../../../../engine/shell/app.ts';
import { countedAgain } from '../../../../engine/shell/figures.ts';
import { Notice } from '../../../parts/notice.tsx';
import { evaluatingWords } from '../../../words/evaluating.ts';
import type { Report } from './report.ts';

/** Says of each procedure whether it is as it was; it takes as long as reading every history does. */
export async function Recounted({ app, report }: { app: App; report: Report }): Promise<JSX.Element> {
  const { parts, period, lang } = report;
  const texts = evaluatingWords(lang);
  const found = await Promise.all(
    parts.map(async (part) => {
      const again = await countedAgain(app, part.procedure, period);
      const was = part.found.map(({ told }) => told.figure);
      const isSame = again !== null && firstDifference(was, again.figures) === null;
      return { title: inLanguage(part.title, lang), isSame };
    }),
  );
  const isSame = found.every((each) => each.isSame);
  return (
    <Notice tone={isSame ? 'done' : 'important'} lang={lang}>
      <ul>
        {found.map((each) => (
          <li>{each.isSame ? texts.same(each.title) : texts.differs(each.title)}</li>
        ))}
      </ul>
    </Notice>
  );
}
