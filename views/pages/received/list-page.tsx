// The list of what came in, with the sum that shows that nothing is lost.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Balance, Line, MailboxState } from '../../../engine/shell/mailbox/received-list.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { sayMailboxFault } from '../../../engine/shell/mailbox/fault.ts';
import { saySize } from '../../fields/file.tsx';
import { Frame } from '../../frame.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Pagination } from '../../parts/pagination.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import type { Site } from '../../visit.ts';
import type { Saying } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { receivedWords } from '../../words/received.ts';

interface ListPageProps {
  c: Context<Site>;
  balance: Balance;
  mailboxes: readonly MailboxState[];
  /** Roles of which somebody must be found for a message that nobody may read. */
  missing: readonly string[];
  /** Who is told when something stands still; null where nobody is to be told, or the reader need not know. */
  told: readonly { readonly name: string }[] | null;
  lines: readonly Line[];
  waiting: boolean;
  /** The last line where there are more. */
  last: Line | undefined;
  now: string;
}

/** The page. */
export function ListPage(props: ListPageProps): JSX.Element {
  const { c, balance, mailboxes, missing, told, lines, waiting, last, now } = props;
  const { lang } = c.get('visitor');
  const texts = receivedWords(lang);
  const saying = { lang, timeZone: c.get('organisation').timeZone, now };
  const show = waiting ? 'waiting' : 'all';
  const next = last && `/received?show=${show}&after=${encodeURIComponent(`${last.receivedAt}~${last.id}`)}`;
  return (
    <Frame c={c} title={texts.title} wide>
      {c.req.query('done') === undefined ? null : (
        <Notice tone="done" lang={lang}>
          {texts.done}
        </Notice>
      )}
      <Heading lead={texts.lead}>{texts.title}</Heading>
      <Section id="balance" title={texts.balance}>
        <p>{texts.sum(balance)}</p>
        {balance.rest === 0 ? (
          <p>{texts.holds}</p>
        ) : (
          <Notice tone="warning" lang={lang} title={texts.rest(balance.rest)}>
            {texts.restText}
          </Notice>
        )}
      </Section>
      {missing.length === 0 ? null : <Unclaimed c={c} roles={missing} />}
      {mailboxes.length === 0 ? null : <Mailboxes mailboxes={mailboxes} saying={saying} />}
      {told === null ? null : <Told lang={lang} told={told} />}
      <Tabs
        label={texts.show}
        tabs={[
          { href: '/received', label: texts.waiting, current: waiting },
          { href: '/received?show=all', label: texts.all, current: !waiting },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={waiting ? texts.noneWaiting : texts.none} />
      ) : (
        <Lines lines={lines} saying={saying} />
      )}
      <Pagination lang={lang} {...(next ? { next } : {})} />
    </Frame>
  );
}

function Unclaimed({ c, roles }: { c: Context<Site>; roles: readonly string[] }) {
  const { lang } = c.get('visitor');
  const texts = receivedWords(lang);
  const titles = roles.map((role) => inLanguage(c.get('organisation').roles[role]?.title ?? role, lang));
  return (
    <Notice tone="warning" lang={lang} title={texts.unclaimed}>
      <p>{texts.unclaimedText(titles.join(', '))}</p>
      <a href="/people">{texts.toPeople}</a>
    </Notice>
  );
}

function Told({ lang, told }: { lang: string; told: readonly { readonly name: string }[] }) {
  const texts = receivedWords(lang);
  const names = told.map(({ name }) => name).join(', ');
  return (
    <Section id="watch" title={texts.watch}>
      <p>{names === '' ? texts.toldNobody : texts.toldTo(names)}</p>
      {told.length >= 2 ? null : (
        <Notice tone="warning" lang={lang} title={texts.tooFew}>
          {texts.tooFewText}
        </Notice>
      )}
    </Section>
  );
}

function Mailboxes({ mailboxes, saying }: { mailboxes: readonly MailboxState[]; saying: Saying }) {
  const texts = receivedWords(saying.lang);
  const hasFault = mailboxes.some(({ fault }) => fault !== null);
  return (
    <Section id="mailboxes" title={texts.mailboxes}>
      <Table
        caption={texts.mailboxes}
        captionHidden
        columns={[
          { label: texts.mailbox },
          { label: texts.answered },
          { label: texts.left, numeric: true },
          ...(hasFault ? [{ label: texts.problem }] : []),
        ]}
        rows={mailboxes.map((mailbox) => [
          mailbox.address,
          mailbox.answered === null ? texts.never : <Moment at={mailbox.answered} {...saying} />,
          mailbox.left,
          ...(hasFault ? [faultIn(mailbox, saying.lang)] : []),
        ])}
      />
    </Section>
  );
}

function faultIn({ fault, error, server }: MailboxState, lang: string): string {
  if (fault === null) return '';
  const said = sayMailboxFault(fault, server)[spoken(lang)];
  return error === null ? said : `${said} (${error})`;
}

function Lines({ lines, saying }: { lines: readonly Line[]; saying: Saying }) {
  const texts = receivedWords(saying.lang);
  return (
    <Table
      caption={texts.title}
      captionHidden
      columns={[
        { label: texts.when },
        { label: texts.mailbox },
        { label: texts.size, numeric: true },
        { label: texts.from },
        { label: texts.became },
      ]}
      rows={lines.map((line) => [
        <Moment at={line.receivedAt} {...saying} />,
        line.mailbox,
        saySize(line.size, saying.lang),
        <From line={line} lang={saying.lang} />,
        line.outcome === null ? texts.unread : texts.outcomes[line.outcome],
      ])}
    />
  );
}

function From({ line: { id, dossier, beside, envelope, erased }, lang }: { line: Line; lang: string }) {
  const texts = receivedWords(lang);
  if (beside) return <a href={`/received/${id}`}>{texts.open}</a>;
  if (dossier !== null) return <a href={`/dossier/${dossier}`}>{texts.openDossier}</a>;
  if (erased) return <span class="muted">{words(lang).outbox.erased}</span>;
  if (envelope === null) return <span class="muted">{texts.shielded}</span>;
  const from = envelope.name || envelope.address || '–';
  return (
    <>
      {from}
      {envelope.subject === '' ? '' : `: ${envelope.subject} `}{' '}
      <a href={`/received/${id}`}>
        {texts.open}
        <span class="visually-hidden"> {texts.openWhich(from)}</span>
      </a>
    </>
  );
}
