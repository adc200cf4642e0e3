// A letter to be read out by phone: large, sentence by sentence, and then the confirmation that it was done.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { sentencesIn } from './sentences.ts';

interface ReadOutProps {
  c: Context<Site>;
  dossier: string;
  letter: SentLetter;
  /** The number to call; null where it is not known or not the reader's to see. */
  phone: string | null;
  /** Whether the reader may say that it was read out. */
  mayConfirm: boolean;
}

/** The page. */
export function ReadOutPage({ c, dossier, letter, phone, mayConfirm }: ReadOutProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = letterWords(lang);
  return (
    <Frame c={c} title={texts.readOutTitle}>
      <BackLink href={`/dossier/${dossier}#letters`} lang={lang} label={words(lang).staff.toDossier} />
      <Heading caption={texts.readOutTitle} lead={texts.readOutText}>
        {letter.subject}
      </Heading>
      {phone === null ? null : (
        <p class="read-out-phone">
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{texts.backCall(phone)}</a>
        </p>
      )}
      <div class="read-out" lang={letter.to.language}>
        {sentencesIn(letter.body, letter.to.language).map((sentences) => (
          <p>
            {sentences.map((sentence) => (
              <span>{sentence} </span>
            ))}
          </p>
        ))}
      </div>
      {mayConfirm ? (
        <form method="post" action={`/dossier/${dossier}/act/read-out`}>
          <input type="hidden" name="letter" value={letter.id} />
          <Button kind="primary">{texts.readOut}</Button>
        </form>
      ) : null}
    </Frame>
  );
}
