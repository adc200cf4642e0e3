// Everything that happened, the latest first: who, when it happened and was written down, and what changed.
import { isOfComplainant } from '../../../engine/core/dossier/dossier.ts';
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayPlace } from '../../../engine/core/scope/say.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import type { HistoryEntry } from '../../../engine/shell/reading.ts';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { entryId, Timeline } from '../../parts/timeline.tsx';
import type { TimelineItem } from '../../parts/timeline.tsx';
import { letterWords } from '../../words/letters.ts';
import { sayMoment } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { entryLines } from './history-lines.tsx';
import { entryTitle } from './history-titles.ts';
import { sayActor } from './standing-words.ts';
import type { DossierView } from './view.ts';

/** The whole history in words. */
export function History({ view }: { view: DossierView }): JSX.Element {
  const entries = view.reading.history.filter((entry) => isForReader(view, entry));
  return (
    <Section id="history" title={words(view.lang).dossier.history}>
      <Timeline
        {...view.saying}
        items={runsOf(entries)
          .map((run) => itemOfRun(view, run))
          .reverse()}
      />
    </Section>
  );
}

/** A note does not show to whoever does not read notes, nor word of a dossier that is hidden from them: not even that it came. */
export function isForReader({ reading }: DossierView, { event, changes }: HistoryEntry): boolean {
  if (event === 'note') return seesPart(reading, 'notes');
  return !changes.some((each) => each.kind === 'linked' && !reading.linked.has(each.link.dossier));
}

/** Each entry by itself; letters that were taken one after another together. */
function runsOf(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  return entries.reduce<HistoryEntry[][]>((runs, entry) => {
    const last = runs.at(-1);
    if (entry.event === 'taken' && last?.[0]?.event === 'taken') last.push(entry);
    else runs.push([entry]);
    return runs;
  }, []);
}

function itemOfRun(view: DossierView, run: readonly HistoryEntry[]): TimelineItem {
  const [first, ...others] = run.map((entry) => itemOf(view, entry));
  if (!first) throw new Error('A run of entries is never empty.');
  if (others.length === 0) return first;
  const { id: _, ...rest } = first;
  return {
    ...rest,
    title: letterWords(view.lang).history.takenTogether(run.length),
    detail: (
      <ul class="changes">
        {run.map((entry) => (
          <li id={entryId(entry.seq)}>{entryLines(view, entry)}</li>
        ))}
      </ul>
    ),
  };
}

/** A later entry of the history than this many seconds after the fact counts as recorded late. */
const LATE_AFTER = 60;

function itemOf(view: DossierView, entry: HistoryEntry): TimelineItem {
  const { plan, world } = view.reading;
  const texts = words(view.lang);
  const said = entryLines(view, entry);
  const isLate = Date.parse(entry.recorded) - Date.parse(entry.happened) > LATE_AFTER * 1000;
  const isCaughtUp = entry.changes.some((change) => change.kind === 'fired' && change.caughtUp);
  const isMissed = entry.event.startsWith('deadline.');
  const remarks = [
    ...(isLate && entry.actor !== 'system' ? [texts.history.recordedLate] : []),
    ...(isCaughtUp ? [texts.history.caughtUp] : []),
  ];
  return {
    id: entryId(entry.seq),
    at: entry.happened,
    title: entryTitle(plan, entry.event, view.lang, texts),
    by: isOfComplainant(entry.actor)
      ? sayPlace(plan, entry.actor, view.lang)
      : sayActor(plan, entry.actor, world.people, view.lang),
    ...(isMissed ? { tone: 'attention' as const } : {}),
    ...(said.length + remarks.length === 0
      ? {}
      : {
          detail: (
            <>
              {remarks.map((remark) => (
                <p>
                  <Tag tone="waiting" text={remark} />{' '}
                  <span class="muted">
                    {texts.dossier.recordedLater(sayMoment(entry.recorded, view.saying))}
                  </span>
                </p>
              ))}
              <Changes said={said} lang={view.lang} />
            </>
          ),
        }),
  };
}

const SHOWN_AT_ONCE = 4;

/** A long list waits behind its own heading, so that the history stays easy to run through. */
function Changes({ said, lang }: { said: readonly Child[]; lang: string }) {
  if (said.length === 0) return null;
  const list = (
    <ul class="changes">
      {said.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
  if (said.length <= SHOWN_AT_ONCE) return list;
  return (
    <details>
      <summary>{words(lang).history.changes(said.length)}</summary>
      {list}
    </details>
  );
}
