// A letter to be read out by phone: large, sentence by sentence, and then the confirmation that it was done.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { WhenField, WHEN } from './when-field.tsx';
import type { Wrong } from './when-field.tsx';
import { sentencesIn } from './sentences.ts';

interface ReadOutProps {
  c: Context<Site>;
  dossier: string;
  letter: SentLetter;
  /** The number to call; null where it is not known or not the reader's to see. */
  phone: string | null;
  /** Whether the reader may say that it was read out. */
  mayConfirm: boolean;
  timeZone: string;
  /** What is wrong with the moment at which it is said to have been read out. */
  wrong: Wrong | null;
}

/** The page. */
export function ReadOutPage(props: ReadOutProps): JSX.Element {
  const { c, dossier, letter, phone, mayConfirm, timeZone, wrong } = props;
  const { lang } = c.get('visitor');
  const texts = letterWords(lang);
  return (
    <Frame c={c} title={texts.readOutTitle} wrong={wrong !== null}>
      <BackLink href={`/dossier/${dossier}#letters`} lang={lang} label={words(lang).staff.toDossier} />
      <ErrorSummary errors={wrong === null ? [] : [{ text: wrong.text, field: WHEN }]} lang={lang} />
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
        <Form action={`/dossier/${dossier}/letter/${encodeURIComponent(letter.id)}/read-out`}>
          <WhenField act="read-out" {...{ wrong, lang, timeZone }} />
          <Button kind="primary">{texts.readOut}</Button>
        </Form>
      ) : null}
    </Frame>
  );
}
