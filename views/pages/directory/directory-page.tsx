// What the directory holds, and the form by which a new list comes in.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Counted, countDirectory } from '../../../engine/shell/directory/count-directory.ts';
import { Frame } from '../../frame.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type PageError } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { directoryWords } from '../../words/directory.ts';

interface DirectoryPageProps {
  c: Context<Site>;
  counted: Awaited<ReturnType<typeof countDirectory>>;
  errors: readonly PageError[];
}

/** The page. */
export function DirectoryPage({ c, counted, errors }: DirectoryPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = directoryWords(lang);
  const said = ({ on, ended }: Counted) => `${on}${texts.endedToo(ended)}`;
  const rows = [
    { label: texts.clients, value: said(counted.client) },
    { label: texts.employees, value: said(counted.employee) },
    { label: texts.placements, value: String(counted.placements) },
  ];
  const isFile = errors.some(({ text }) => text === texts.fileMissing || text === texts.stale);
  return (
    <Frame c={c} title={texts.title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} lang={lang} {...(isFile ? {} : { title: texts.faults })} />
      {c.req.query('done') === undefined || errors.length > 0 ? null : (
        <Notice tone="done" lang={lang}>
          <p>{texts.done}</p>
        </Notice>
      )}
      <Heading lead={texts.intro}>{texts.title}</Heading>
      <Section id="now" title={texts.now}>
        <SummaryList rows={rows} lang={lang} />
      </Section>
      <Section id="take" title={texts.take} card>
        <p>{texts.takeText}</p>
        <Form action="/directory/preview" files>
          <div class={errors.length > 0 ? 'field field-wrong' : 'field'}>
            <label class="label" for="file">
              {texts.file}
            </label>
            <input
              class="input file-input"
              type="file"
              id="file"
              name="file"
              accept=".csv,.txt,text/csv"
              aria-invalid={errors.length > 0 ? 'true' : undefined}
            />
          </div>
          <Button>{texts.look}</Button>
        </Form>
      </Section>
      <Section id="columns" title={texts.columns}>
        <ul>
          <li>{texts.columnsPeople}</li>
          <li>{texts.columnsPlacements}</li>
          <li>{texts.columnsHow}</li>
        </ul>
      </Section>
    </Frame>
  );
}
