// What taking in a list would change, before it does.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Imported } from '../../../engine/shell/directory/import-list.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { Table } from '../../parts/table.tsx';
import type { Site } from '../../visit.ts';
import { directoryWords } from '../../words/directory.ts';

interface ChangesPageProps {
  c: Context<Site>;
  compared: Imported;
  /** Under which the list is kept until it is taken in. */
  token: string;
}

const PARTS = ['added', 'changed', 'ended'] as const;

/** The page. */
export function ChangesPage({ c, compared, token }: ChangesPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = directoryWords(lang);
  const rows = PARTS.map((part) => ({ label: texts[part], value: String(compared[part].length) }));
  const changes = PARTS.some((part) => compared[part].length > 0);
  return (
    <Frame c={c} title={texts.changesTitle}>
      <BackLink href="/directory" lang={lang} />
      <Heading caption={texts.lists[compared.list]}>{texts.changesTitle}</Heading>
      {compared.unread.length === 0 ? null : (
        <Notice lang={lang}>
          <p>{texts.unread(compared.unread.join(', '))}</p>
        </Notice>
      )}
      <SummaryList lang={lang} rows={[...rows, { label: texts.same, value: String(compared.same) }]} />
      {PARTS.map((part) => (
        <Lines part={part} lines={compared[part]} lang={lang} />
      ))}
      {changes ? (
        <Form action="/directory/import">
          <input type="hidden" name="token" value={token} />
          <Button>{texts.apply}</Button>
        </Form>
      ) : (
        <p>{texts.nothing}</p>
      )}
      <p>
        <a href="/directory">{texts.back}</a>
      </p>
    </Frame>
  );
}

const SHOWN = 25;

function Lines(props: { part: (typeof PARTS)[number]; lines: Imported['added']; lang: string }) {
  const { part, lines, lang } = props;
  if (lines.length === 0) return null;
  const texts = directoryWords(lang);
  return (
    <Section id={part} title={texts[part]}>
      <Table
        caption={texts[part]}
        captionHidden
        columns={[{ label: texts.name }, { label: texts.reference }]}
        rows={lines.slice(0, SHOWN).map(({ name, reference }) => [name, reference])}
      />
      {lines.length > SHOWN ? <p class="muted">{texts.more(lines.length - SHOWN)}</p> : null}
    </Section>
  );
}
