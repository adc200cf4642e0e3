// The complainant's own page: how it stands, what comes next, and everything that was said and agreed.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Part } from '../../../engine/core/plan/plan.ts';
import { sayCode } from '../../../engine/shell/tokens.ts';
import { answerRows } from '../../answers/summary.tsx';
import { Frame } from '../../frame.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type PageError } from '../../parts/error-summary.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import type { Site } from '../../visit.ts';
import { shieldWords } from '../../words/shield.ts';
import { words } from '../../words/words.ts';
import { Access } from './access.tsx';
import { Agreements } from './agreements.tsx';
import { Contact, MailCameBack } from './contact.tsx';
import { Letters } from './letters.tsx';
import { Messages, messageId } from './messages.tsx';
import { Looked } from './looked.tsx';
import { helpers } from './names.ts';
import { Acts, Clocks, Now, stateTitle } from './now.tsx';
import { Promises } from './promises.tsx';
import { LetOther, Represented } from './represented.tsx';
import { timelineOf } from './timeline.tsx';
import { mayRead, seesPart, STATUS, type StatusView } from './view.ts';
import { Wordings } from './wording.tsx';

interface DossierPageProps {
  c: Context<Site>;
  view: StatusView;
  /** A code that replaces the one that was just used. */
  newCode: string | null;
  /** Something was just taken in. */
  saved?: boolean;
  /** What was wrong with what was sent, and where. */
  wrong?: PageError;
  /** The message as it was typed. */
  typed?: string;
}

/** The page. */
export function DossierPage({ c, view, newCode, saved, wrong, typed }: DossierPageProps): JSX.Element {
  const { lang, opened } = view;
  const texts = words(lang).status;
  const { plan, dossier } = opened;
  const subject = plan.filing.summary === null ? null : (dossier.data[plan.filing.summary] ?? null);
  const title = inLanguage(plan.title, lang);
  const errors = wrong ? [wrong] : [];
  const happened = timelineOf(view);
  const sees = (part: Part) => seesPart(view, part);
  const message = wrong?.field === messageId ? { typed: typed ?? '', error: wrong.text } : {};
  return (
    <Frame c={c} title={texts.about(title, dossier.number)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} lang={lang} />
      {saved ? (
        <Notice tone="done" lang={lang}>
          {texts.saved}
        </Notice>
      ) : null}
      {newCode === null ? null : <NewCode lang={lang} code={newCode} />}
      <Heading caption={texts.about(title, dossier.number)}>
        {typeof subject === 'string' ? subject : title}
      </Heading>
      <p>
        <Tag tone={dossier.closed === null ? 'active' : 'done'} text={stateTitle(view)} />
      </p>
      <MailCameBack view={view} />
      <Represented view={view} />
      <Now view={view} />
      <Helpers view={view} />
      <Clocks view={view} />
      {sees('agreements') ? <Agreements view={view} /> : null}
      <Wordings view={view} />
      {sees('messages') ? <Messages view={view} {...message} /> : null}
      {sees('letters') ? <Letters view={view} /> : null}
      <Contact view={view} />
      <LetOther view={view} />
      <Acts view={view} />
      {sees('history') ? <Promises view={view} happened={happened} /> : null}
      {sees('history') ? (
        <Section id="happened" title={texts.happened}>
          <Timeline items={happened} {...view.saying} />
        </Section>
      ) : null}
      <Told view={view} />
      <Access view={view} />
      {sees('readers') ? <Looked view={view} /> : null}
      <p>
        <a href={`${STATUS}/proof`}>{shieldWords(lang).proof.open}</a>
      </p>
      <form method="post" action="/status/leave">
        <Button kind="secondary">{texts.leave}</Button>
      </form>
    </Frame>
  );
}

function NewCode({ lang, code }: { lang: string; code: string }) {
  const texts = words(lang).status;
  return (
    <section class="panel" aria-labelledby="new-code">
      <h2 id="new-code">{texts.newCode}</h2>
      <p class="panel-value">{sayCode(code)}</p>
      <p class="panel-text">{texts.newCodeText}</p>
    </section>
  );
}

function Helpers({ view }: { view: StatusView }) {
  const people = helpers(view);
  if (people.length === 0) return null;
  return (
    <Section id="helpers" title={words(view.lang).status.handledBy}>
      <SummaryList
        lang={view.lang}
        rows={people.map(({ place, names }) => ({ label: place, value: names }))}
      />
    </Section>
  );
}

function Told({ view }: { view: StatusView }) {
  const { plan, dossier, world } = view.opened;
  const together = Object.values(plan.approvals).flatMap(({ of }) => of);
  const asked = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  const reached = [plan.filing.email, plan.filing.phone, plan.filing.address, plan.filing.lettersBy];
  const names = asked.filter((name) => {
    const field = plan.fields[name];
    if (!field || !mayRead(view, field) || together.includes(name) || reached.includes(name)) return false;
    return (dossier.data[name] ?? null) !== null;
  });
  if (names.length === 0) return null;
  const fileHref = ({ id }: { id: string }) => `${STATUS}/file/${encodeURIComponent(id)}`;
  return (
    <Section id="told" title={words(view.lang).status.told}>
      <SummaryList
        lang={view.lang}
        rows={answerRows({ plan, world, lang: view.lang, fileHref }, names, dossier.data)}
      />
    </Section>
  );
}
