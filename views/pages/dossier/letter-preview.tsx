// The letters as they would go out; one that may be edited stands in a text box.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Asking } from '../../answers/field-view.tsx';
import { fields } from '../../fields/index.ts';
import { words } from '../../words/words.ts';
import { placeTitle } from './standing-words.ts';

interface LetterPreviewProps {
  letters: readonly SentLetter[];
  asking: Asking;
}

/** Each letter with to whom and how it goes. */
export function LetterPreview({ letters, asking }: LetterPreviewProps): JSX.Element {
  return (
    <div class="stack" id="letters">
      {letters.map((letter) => (
        <OneLetter letter={letter} asking={asking} />
      ))}
    </div>
  );
}

function OneLetter({ letter, asking }: { letter: SentLetter; asking: Asking }) {
  const { plan, lang } = asking;
  const texts = words(lang).staff;
  const own = plan.letters[letter.letter];
  const title = inLanguage(own?.title ?? letter.subject, lang);
  const to = letter.to.name || placeTitle(plan, letter.to.participant, lang);
  const how = (texts.letterChannels[letter.channel] ?? '').toLowerCase();
  const isEdited = own?.editable === true && letter.to.participant === 'complainant';
  const name = `letter.${letter.letter}.body`;
  return (
    <section class="card" aria-label={texts.letterPreview(title)}>
      <h2>{texts.letterPreview(title)}</h2>
      <p class="muted">{texts.goesTo(to, how)}</p>
      <p class="letter-subject">{letter.subject}</p>
      {isEdited ? (
        <>
          <input type="hidden" name={`letter.${letter.letter}.written`} value={letter.body} />
          {fields['long-text'].render({
            id: `do-${name.replaceAll('.', '-')}`,
            name,
            label: texts.letterText,
            hint: texts.letterTextHint,
            required: true,
            lang,
            value: letter.body,
          })}
        </>
      ) : (
        <div class="letter" lang={letter.to.language}>
          {letter.body}
        </div>
      )}
    </section>
  );
}
