// The letters that went to the complainant, to read here and to print.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import type { Instant } from '../../../engine/core/time/temporal.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { lastTo } from '../dossier/letters-seen.ts';
import { Fate } from '../letters/fate.tsx';
import { seesPart, STATUS, type StatusView } from './view.ts';

export interface Received {
  readonly letter: SentLetter;
  readonly at: Instant;
  readonly written: Instant;
}

/** Every letter to who reads it, the latest first. */
export function lettersTo({ opened, history, who }: StatusView): Received[] {
  if (!seesPart({ opened }, 'letters')) return [];
  const all = history.flatMap(({ changes, happened, recorded }) =>
    changes.flatMap((change): Received[] =>
      change.kind === 'letter' && change.letter.to.participant === who
        ? [
            {
              letter: { ...change.letter, to: lastTo(history, change.letter) },
              at: happened,
              written: recorded,
            },
          ]
        : [],
    ),
  );
  return all.reverse();
}

/** The section of letters; nothing where there are none. */
export function Letters({ view }: { view: StatusView }): JSX.Element | null {
  const letters = lettersTo(view);
  if (letters.length === 0) return null;
  return (
    <Section id="letters" title={words(view.lang).status.letters}>
      <ul class="letters">
        {letters.map(({ letter, at }) => (
          <li class="deadline">
            <a href={`${STATUS}/letter/${encodeURIComponent(letter.id)}`}>{letter.subject}</a>{' '}
            <span class="muted">
              <Moment at={at} day {...view.saying} />
            </span>{' '}
            <FateOf {...{ view, letter }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FateOf({ view, letter }: { view: StatusView; letter: SentLetter }) {
  const { sendsMail, saying, opened } = view;
  const sending = opened.dossier.sendings.find(({ id }) => id === letter.id);
  if (!sending || sending.channel === 'page') return null;
  return <Fate {...{ sending, sendsMail, saying }} />;
}

/** One letter as it was sent. */
export function LetterPage(props: { c: Context<Site>; view: StatusView; received: Received }): JSX.Element {
  const { c, view, received } = props;
  const { letter, at } = received;
  return (
    <Frame c={c} title={letter.subject}>
      <BackLink href={`${STATUS}#letters`} lang={view.lang} />
      <article class="letter card" lang={letter.to.language}>
        <Heading caption={<Moment at={at} day {...view.saying} />}>{letter.subject}</Heading>
        <p class="letter-body">{letter.body}</p>
      </article>
      <p>
        <a href={`${STATUS}/letter/${encodeURIComponent(letter.id)}/pdf`}>{letterWords(view.lang).pdf}</a>
      </p>
    </Frame>
  );
}
