// Everyone at a glance.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { isAway } from '../../../engine/core/people/person.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Frame } from '../../frame.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';

/** The people as a table: those with access first. */
export function PeopleList(props: {
  c: Context<Site>;
  people: readonly Registered[];
  now: string;
}): JSX.Element {
  const { c, people, now } = props;
  const { lang } = c.get('visitor');
  const { roles } = c.get('organisation');
  const texts = words(lang).people;
  const rows = [...people]
    .sort((a, b) => Number(b.active) - Number(a.active))
    .map((person) => [
      <a href={`/people/${person.id}`}>{person.name}</a>,
      person.roles
        .flatMap((role) => (roles[role] ? [inLanguage(roles[role].title, lang)] : []))
        .join(', ') || <span class="muted">{texts.noRoles}</span>,
      <ContactLines person={person} />,
      <AccessTags {...{ person, lang, now }} />,
    ]);
  const columns = [texts.name, texts.roles, words(lang).layout.mail, texts.state].map((label) => ({ label }));
  return (
    <Frame c={c} title={texts.title} wide>
      <Heading lead={texts.intro}>{texts.title}</Heading>
      <div>
        <ButtonLink href="/people/new">{texts.add}</ButtonLink>
      </div>
      {rows.length === 0 ? (
        <Empty title={texts.empty} />
      ) : (
        <Table caption={texts.title} captionHidden columns={columns} rows={rows} />
      )}
    </Frame>
  );
}

function ContactLines({ person: { email, phone } }: { person: Registered }) {
  if (email === null && phone === null) return <span class="muted">–</span>;
  return (
    <>
      {email === null ? null : <div>{email}</div>}
      {phone === null ? null : <div class="muted numbers">{phone}</div>}
    </>
  );
}

/** Whether somebody can sign in, and whether they are there. */
export function AccessTags(props: { person: Registered; lang: string; now: string }): JSX.Element {
  const { person, lang, now } = props;
  const texts = words(lang).people;
  return (
    <span class="tags">
      {person.active ? (
        <Tag
          tone={person.signsIn ? 'done' : 'waiting'}
          text={person.signsIn ? texts.canSignIn : texts.notYet}
        />
      ) : (
        <Tag text={texts.inactive} />
      )}
      {person.active && isAway(person, now) ? <Tag tone="active" text={texts.away} /> : null}
    </span>
  );
}
