// The warning that mail waits beside the dossier, for whoever takes part in it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Notice } from '../../parts/notice.tsx';
import { receivedWords } from '../../words/received.ts';

/** One warning with a link to each message; nothing where none waits. */
export function MailWaits({ mails, lang }: { mails: readonly string[]; lang: string }): JSX.Element | null {
  const texts = receivedWords(lang);
  if (mails.length === 0) return null;
  return (
    <Notice tone="warning" lang={lang} title={texts.besideDossier(mails.length)}>
      <p>{texts.besideText}</p>
      <ul class="next-acts">
        {mails.map((id, index) => (
          <li>
            <a href={`/received/${id}`}>{mails.length === 1 ? texts.open : `${texts.open} (${index + 1})`}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
