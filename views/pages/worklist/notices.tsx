// What waits with somebody who is away: that it waits and how long, and nothing more.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Notice } from '../../parts/notice.tsx';
import { sayTimeLeft } from '../../words/moment.ts';
import { waitingWords } from '../../words/waiting.ts';

interface NoticesProps {
  /** Each with when it is due: an ISO moment, or `never`. */
  waiting: readonly { readonly dossier: string; readonly due: string }[];
  lang: string;
  now: string;
}

/** One warning with a line for each; nothing where nothing waits. */
export function Notices({ waiting, lang, now }: NoticesProps): JSX.Element | null {
  const texts = waitingWords(lang);
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warning" lang={lang} title={texts.listTitle}>
      <ul>
        {waiting.map(({ dossier, due }) => (
          <li>
            <a href={`/waiting/${dossier}`}>
              {due === 'never' ? texts.anyway : texts.line(sayTimeLeft(due, now, lang).text)}
            </a>
          </li>
        ))}
      </ul>
      <p>{texts.listText}</p>
    </Notice>
  );
}
