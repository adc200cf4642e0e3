// One message that became nothing by itself, and what whoever looks after the mailbox can decide.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Reason } from '../../../engine/core/intake/judge.ts';
import type { Person } from '../../../engine/core/people/person.ts';
import { sayPerson, spoken } from '../../../engine/core/scope/say.ts';
import { formatSpan } from '../../../engine/core/time/span.ts';
import type { App } from '../../../engine/shell/app.ts';
import { envelopeOf } from '../../../engine/shell/mailbox/received.ts';
import type { Became, Received } from '../../../engine/shell/mailbox/received.ts';
import type { Reader } from '../../../engine/shell/reading.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { receivedWords } from '../../words/received.ts';

/** What somebody tried to decide, and why that could not be. */
export interface Attempt {
  readonly act: 'dossier' | 'attach' | 'aside';
  readonly typed: string;
  readonly error: string;
}

interface MessagePageProps {
  c: Context<Site>;
  app: App;
  row: Received;
  tried: Attempt | null;
  /** Who opened it, the latest first. */
  readers: readonly Reader[];
  people: readonly Person[];
  /** The number of the dossier beside which it waits; empty where there is none. */
  beside: string;
}

/** The page. */
export function MessagePage(props: MessagePageProps): JSX.Element {
  const { c, app, row, tried, readers, people, beside } = props;
  const { lang } = c.get('visitor');
  const texts = receivedWords(lang);
  const envelope = envelopeOf(app, row);
  const saying = { lang, timeZone: c.get('organisation').timeZone, now: app.clock() };
  const fieldOf = tried?.act === 'attach' ? 'number' : tried?.act === 'aside' ? 'reason' : null;
  const errors = tried ? [{ text: tried.error, ...(fieldOf ? { field: fieldOf } : {}) }] : [];
  const kept = formatSpan(c.get('organisation').keep.mail, spoken(lang));
  const became = texts.outcomes[(row.outcome ?? 'waiting') as Became];
  const rows = [
    { label: texts.when, value: <Moment at={row.received_at} {...saying} /> },
    { label: texts.from, value: envelope ? `${envelope.name} ${envelope.address}`.trim() : '' },
    { label: texts.to, value: envelope?.to.join(', ') ?? '' },
    { label: texts.subject, value: envelope?.subject ?? '' },
    { label: texts.files, value: envelope?.files.join(', ') ?? '' },
    { label: texts.became, value: became },
    ...(row.reason === null ? [] : [{ label: texts.why, value: texts.reasons[row.reason as Reason] }]),
    ...(envelope?.setAside === undefined ? [] : [{ label: texts.reason, value: envelope.setAside }]),
  ];
  return (
    <Frame c={c} title={texts.message} wrong={tried !== null}>
      <BackLink href="/received" lang={lang} />
      <ErrorSummary errors={errors} lang={lang} />
      <Heading>{texts.message}</Heading>
      <SummaryList rows={rows} lang={lang} />
      <Section id="text" title={texts.text} card>
        <div class="message-text">
          {envelope === null ? words(lang).outbox.erased : envelope.text || texts.noText}
        </div>
      </Section>
      {row.outcome === 'set-aside' || envelope === null ? null : (
        <Decisions {...{ lang, tried, kept, beside }} id={row.id} />
      )}
      <Section id="readers" title={texts.readers}>
        <p class="muted">{texts.readersText}</p>
        <ul class="changes">
          {readers.map(({ person, last, times }) => (
            <li>
              {sayPerson(person, people)}, {words(lang).staff.readTimes(times)},{' '}
              <Moment at={last} {...saying} />
            </li>
          ))}
        </ul>
      </Section>
    </Frame>
  );
}

interface DecisionsProps {
  lang: string;
  tried: Attempt | null;
  id: string;
  /** How long what was set aside is kept, in words. */
  kept: string;
  /** The number of the dossier beside which it waits; empty where there is none. */
  beside: string;
}

function Decisions({ lang, tried, id, kept, beside }: DecisionsProps) {
  const texts = receivedWords(lang);
  const of = (act: Attempt['act']) => (tried?.act === act ? { value: tried.typed, error: tried.error } : {});
  return (
    <>
      <h2>{texts.decide}</h2>
      <Section id="make" title={texts.makeTitle} card>
        <div class="stack">
          <p>{texts.makeText}</p>
          <Form action={`/received/${id}/dossier`}>
            <Button>{texts.make}</Button>
          </Form>
        </div>
      </Section>
      <Section id="attach" title={texts.attachTitle} card>
        <div class="stack">
          <p>{texts.attachText}</p>
          <Form action={`/received/${id}/attach`}>
            {fields.text.render({
              ...{ id: 'number', name: 'number', label: texts.number, required: true, lang, value: beside },
              ...of('attach'),
            })}
            <Button kind="secondary">{texts.attach}</Button>
          </Form>
        </div>
      </Section>
      <Section id="aside" title={texts.asideTitle} card>
        <div class="stack">
          <p>{texts.asideText(kept)}</p>
          <Form action={`/received/${id}/set-aside`}>
            {fields['long-text'].render({
              ...{ id: 'reason', name: 'reason', label: texts.reason, required: true, lang },
              ...of('aside'),
            })}
            <Button kind="secondary">{texts.aside}</Button>
          </Form>
        </div>
      </Section>
    </>
  );
}
