// A message or a note. What the complainant reads and what only handlers read must never be mistaken for each other.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Saying } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { Moment } from './moment.tsx';

export type Audience = 'to-complainant' | 'from-complainant' | 'internal';

interface MessageProps extends Saying {
  audience: Audience;
  author: string;
  at: string;
  children: Child;
}

/** A message with, above it, in words, who reads it. */
export function Message({ audience, author, at, children, ...saying }: MessageProps): JSX.Element {
  return (
    <article class={`message message-${audience}`}>
      <AudienceLabel audience={audience} lang={saying.lang} />
      <div class="message-text">{children}</div>
      <p class="message-by">
        {author}, <Moment at={at} {...saying} />
      </p>
    </article>
  );
}

/** The files that came with a message, to fetch below `href`. */
export function MessageFiles(props: {
  files: readonly { readonly id: string; readonly name: string }[];
  href: string;
}): JSX.Element | null {
  const { files, href } = props;
  if (files.length === 0) return null;
  return (
    <ul class="file-list">
      {files.map(({ id, name }) => (
        <li>
          <a href={`${href}/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** The same frame around the form in which a message or note is written. */
export function MessageForm(props: { audience: Audience; lang: string; children: Child }): JSX.Element {
  const { audience, lang, children } = props;
  return (
    <div class={`message message-form message-${audience}`}>
      <AudienceLabel audience={audience} lang={lang} />
      {children}
    </div>
  );
}

function AudienceLabel({ audience, lang }: { audience: Audience; lang: string }) {
  const texts = words(lang).dossier;
  const labels = {
    'to-complainant': [texts.toComplainant, texts.toComplainantText],
    'from-complainant': [texts.fromComplainant, ''],
    internal: [texts.internal, texts.internalText],
  } as const;
  const [label, who] = labels[audience];
  return (
    <p class="message-label">
      <strong>{label}</strong>
      {who ? <span> {who}</span> : null}
    </p>
  );
}
