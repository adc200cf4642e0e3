// Messages as a table: to whom, when, how often tried, and the last error.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Envelope, OutboxFilter } from '../../../engine/shell/store/outbox-list.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { sayPlace } from '../../../engine/core/scope/say.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import type { Saying } from '../../words/moment.ts';
import { givenUpWords } from '../../words/given-up.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';

interface EnvelopesProps extends Saying {
  envelopes: readonly Envelope[];
  filter: OutboxFilter;
  /** The procedures in use, whose places say who a recipient is. */
  plans: readonly Plan[];
}

/** The table; only what failed has buttons. */
export function Envelopes({ envelopes, filter, plans, ...saying }: EnvelopesProps): JSX.Element {
  const texts = words(saying.lang).outbox;
  const sent = filter === 'sent';
  const to = (envelope: Envelope) => recipientOf(envelope, plans, saying.lang);
  const columns = [
    { label: texts.to },
    { label: texts.kind },
    { label: texts.when },
    { label: texts.attempts, numeric: true },
    ...(filter === 'failed' ? [{ label: texts.lastError }] : []),
    { label: sent ? texts.done : texts.nextAttempt },
    ...(filter === 'failed' ? [{ label: givenUpWords(saying.lang).acts }] : []),
  ];
  const rows = envelopes.map((envelope) => [
    to(envelope),
    kindOf(envelope, saying.lang),
    <Moment at={envelope.created} {...saying} />,
    envelope.attempts,
    ...(filter === 'failed' ? [<span class="error-text">{envelope.error}</span>] : []),
    <When {...{ envelope, saying }} />,
    ...(filter === 'failed' ? [<Acts {...{ envelope }} recipient={to(envelope)} lang={saying.lang} />] : []),
  ]);
  return <Table caption={texts[filter]} captionHidden columns={columns} rows={rows} />;
}

function recipientOf({ recipient, kind }: Envelope, plans: readonly Plan[], lang: string): string {
  const texts = words(lang).outbox;
  if (recipient === null) return kind === 'mail' ? '–' : texts.system;
  const known: Readonly<Record<string, string>> = texts.recipients;
  const plan = plans.find((each) => each.participants[recipient]);
  return known[recipient] ?? (plan ? sayPlace(plan, recipient, lang) : recipient);
}

function kindOf({ kind }: Envelope, lang: string): string {
  const known: Readonly<Record<string, string>> = words(lang).outbox.kinds;
  return known[kind] ?? kind;
}

function When({ envelope, saying }: { envelope: Envelope; saying: Saying }) {
  const texts = words(saying.lang).outbox;
  if (envelope.settled === null && envelope.done !== null)
    return envelope.error === null ? (
      <Moment at={envelope.done} {...saying} />
    ) : (
      <span class="muted">{letterWords(saying.lang).fate.bounced}</span>
    );
  if (envelope.erased) return <span class="muted">{texts.erased}</span>;
  if (envelope.settled !== null)
    return (
      <>
        {givenUpWords(saying.lang).settledAt} <Moment at={envelope.settled} {...saying} />
      </>
    );
  if (envelope.due === 'never') return <span class="muted">{texts.never}</span>;
  if (saying.now !== undefined && envelope.due <= saying.now) return <>{words(saying.lang).time.now}</>;
  return <Moment at={envelope.due} {...saying} />;
}

function Acts({ envelope, recipient, lang }: { envelope: Envelope; recipient: string; lang: string }) {
  const texts = words(lang).outbox;
  if (envelope.erased) return null;
  const act = (path: string, label: string) => (
    <form method="post" action={`/outbox/${envelope.id}/${path}`}>
      <Button kind="plain">
        {label}
        <span class="visually-hidden"> {texts.retryWhich(recipient)}</span>
      </Button>
    </form>
  );
  return (
    <>
      {act('retry?show=failed', texts.retry)}
      {envelope.stands ? act('settle', givenUpWords(lang).settle) : null}
    </>
  );
}
