// Every version with its note, and what changed between two of them, line by line.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Registered } from '../../../engine/shell/people/people.ts';
import type { Version } from '../../../engine/shell/plans.ts';
import { Frame } from '../../frame.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { Difference } from './difference.tsx';
import { ProcedureHead } from './head.tsx';
import { publisherOf } from './publisher-of.ts';

interface VersionsProps {
  c: Context<Site>;
  procedure: string;
  title: string;
  /** Newest first; at least one. */
  versions: readonly Version[];
  people: readonly Registered[];
  now: string;
}

/** The page; `?from=` and `?to=` are the numbers of the versions to compare, the last two unless said otherwise. */
export function VersionsPage({ c, procedure, title, versions, people, now }: VersionsProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).procedure;
  const saying = { lang, timeZone: c.get('organisation').timeZone, now };
  const asked = (name: string) => versions.find((version) => String(version.no) === c.req.query(name));
  const to = asked('to') ?? versions[0];
  const from = asked('from') ?? versions.find((version) => to && version.no < to.no);
  const rows = versions.map((version, index) => [
    <>
      {texts.version(version.no)} {index === 0 ? <Tag tone="active" text={texts.current} /> : null}
    </>,
    <Moment at={version.publishedAt} {...saying} />,
    publisherOf(version, people, lang),
    version.note,
  ]);
  const labels = [texts.history, texts.inUseSince, texts.publishedBy, texts.noteOf];
  return (
    <Frame c={c} title={`${texts.history}: ${title}`} wide>
      <ProcedureHead {...{ procedure, title, lang }} current="history" />
      <Table caption={texts.history} captionHidden columns={labels.map((label) => ({ label }))} rows={rows} />
      {from && to && versions.length > 1 ? (
        <Section id="difference" title={texts.differences}>
          <div class="stack">
            <Choice {...{ procedure, versions, from, to, lang }} />
            <Difference title={texts.source} before={from.source} after={to.source} lang={lang} />
            <Difference
              title={texts.organisation}
              before={from.organisationSource}
              after={to.organisationSource}
              lang={lang}
            />
          </div>
        </Section>
      ) : null}
    </Frame>
  );
}

type ChoiceProps = Pick<VersionsProps, 'procedure' | 'versions'> & {
  from: Version;
  to: Version;
  lang: string;
};

function Choice({ procedure, versions, from, to, lang }: ChoiceProps) {
  const texts = words(lang).procedure;
  const options = versions.map(({ no }) => ({ value: String(no), label: texts.version(no) }));
  const select = (name: string, label: string, { no }: Version) => (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <select class="input select" id={name} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === String(no)}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form class="search" method="get" action={`/procedures/${procedure}/versions#difference`}>
      {select('from', texts.compareFrom, from)}
      {select('to', texts.compareTo, to)}
      <Button kind="secondary">{texts.compare}</Button>
    </form>
  );
}
