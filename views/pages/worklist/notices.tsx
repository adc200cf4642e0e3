// What waits with somebody who is away: that it waits and how long, and nothing more.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Notice } from '../../parts/notice.tsx';
import { sayTimeLeft } from '../../words/moment.ts';
import { words } from '../../words/words.ts';

interface NoticesProps {
  /** ISO moments, or `never`. */
  due: readonly string[];
  lang: string;
  now: string;
}

/** One warning with a line for each; nothing where nothing waits. */
export function Notices({ due, lang, now }: NoticesProps): JSX.Element | null {
  const texts = words(lang).staff;
  if (due.length === 0) return null;
  return (
    <Notice tone="warning" lang={lang} title={texts.waitingTitle}>
      <ul>
        {due.map((each) => (
          <li>{each === 'never' ? texts.waitingAnyway : texts.waiting(sayTimeLeft(each, now, lang).text)}</li>
        ))}
      </ul>
      <p>{texts.waitingText}</p>
    </Notice>
  );
}
