// The promises of a procedure as one dossier keeps them: how each stands, by when or since when, and what shows it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { LedgerLine, Reason } from '../../engine/core/measure/ledger.ts';
import { sayMoment, type Saying } from '../words/moment.ts';
import { promiseWords } from '../words/promises.ts';
import type { PromiseWords } from '../words/promises.ts';
import { Section } from './section.tsx';
import { Tag } from './tag.tsx';
import type { TagTone } from './tag.tsx';
import { entryId } from './timeline.tsx';

interface LedgerProps {
  lines: readonly LedgerLine[];
  /** What an entry of the history is called on this page; undefined where the reader does not see it. */
  titleOf: (entry: number) => string | undefined;
  lead: string;
  saying: Saying;
  /** Where the whole procedure can be read. */
  procedure: string;
}

const tones = { broken: 'attention', running: 'active', kept: 'done' } as const satisfies Record<
  string,
  TagTone
>;
const order = Object.keys(tones);

/** The section, what was not kept first; what does not apply folds away. */
export function PromiseLedger({ lines, titleOf, lead, saying, procedure }: LedgerProps): JSX.Element | null {
  const texts = promiseWords(saying.lang);
  const applying = lines
    .filter(({ status }) => status !== 'not-applicable')
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const others = lines.filter(({ status }) => status === 'not-applicable');
  if (lines.length === 0) return null;
  const many = (status: string) => applying.filter((line) => line.status === status).length;
  return (
    <Section id="promises" title={texts.title}>
      <p class="muted">
        {lead} {texts.count(many('kept'), many('broken'))}. <a href={procedure}>{texts.whole}</a>.
      </p>
      <ul class="promises">
        {applying.map((line) => (
          <Promise {...{ line, titleOf, saying }} />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <details>
          <summary>{texts.others(others.length)}</summary>
          <ul class="changes">
            {others.map(({ promise }) => (
              <li>{inLanguage(promise.text, saying.lang)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Promise({ line, titleOf, saying }: Pick<LedgerProps, 'titleOf' | 'saying'> & { line: LedgerLine }) {
  const texts = promiseWords(saying.lang);
  const { promise, status, times, recordedLate } = line;
  if (status === 'not-applicable' || line.reason === null) return null;
  const shown = line.entry === null ? undefined : titleOf(line.entry);
  const more = [
    ...(times !== null && times.of > 1 ? [texts.times(times.kept, times.of)] : []),
    ...(recordedLate ? [texts.recordedLate] : []),
  ];
  return (
    <li class="promise" id={`promise-${promise.name}`}>
      <p class="promise-head">
        <Tag tone={tones[status]} text={texts.status[status]} />
        <span>{inLanguage(promise.text, saying.lang)}</span>
      </p>
      <p class="promise-why">
        {[sayings[line.reason](line, texts, (at) => sayMoment(at, saying)), ...more].join(' ')}
        {shown === undefined ? null : (
          <>
            {` ${texts.shownBy} `}
            <a href={`#${entryId(line.entry)}`}>{shown}</a>
          </>
        )}
      </p>
    </li>
  );
}

type SayReason = (line: LedgerLine, texts: PromiseWords, say: (at: string) => string) => string;

const sayings: Readonly<Record<Reason, SayReason>> = {
  done: ({ since, by }, texts, say) =>
    since === null ? texts.doneUnseen : texts.done(say(since), by && say(by)),
  start: ({ since }, texts, say) => texts.start(say(since ?? '')),
  open: ({ by }, texts, say) => texts.open(by && say(by)),
  paused: (_, texts) => texts.paused,
  late: ({ by, done }, texts, say) => texts.late(say(by ?? ''), say(done ?? '')),
  'not-done': ({ by }, texts, say) => texts.notDone(say(by ?? '')),
  limit: ({ by }, texts, say) => texts.limit(say(by ?? '')),
  ended: ({ since }, texts, say) => texts.ended(say(since ?? '')),
};
