// The warning that a letter came back, with what to do now.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { undelivered } from '../../../engine/core/dossier/sendings.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { seesAnswer, seesPart } from '../../../engine/shell/reading.ts';
import type { Reading } from '../../../engine/shell/reading.ts';
import { Notice } from '../../parts/notice.tsx';
import { contactWords } from '../../words/contact.ts';
import { letterWords } from '../../words/letters.ts';
import type { DossierView } from '../dossier/view.ts';

/** One warning for each letter that did not arrive; nothing for whoever reads no letters. */
export function CameBack({ view }: { view: DossierView }): JSX.Element | null {
  const { reading, lang } = view;
  const { plan, dossier, reader, world } = reading;
  const texts = letterWords(lang);
  const mayCorrect = isPossible(plan, dossier, reader, 'contact-details', world);
  if (!seesPart(reading, 'letters') || !isPossible(plan, dossier, reader, 'posted', world)) return null;
  return (
    <>
      {undelivered(dossier).map(({ id, letter, to }) => {
        const title = inLanguage(plan.letters[letter]?.title ?? letter, lang);
        const phone = to === 'complainant' ? phoneOf(reading) : null;
        const href = `/dossier/${dossier.id}/letter/${encodeURIComponent(id)}`;
        return (
          <Notice tone="warning" lang={lang} title={texts.backTitle(title)}>
            <p>{texts.backText}</p>
            <ul class="next-acts">
              {phone === null ? null : (
                <li>
                  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{texts.backCall(phone)}</a>
                </li>
              )}
              {to === 'complainant' && mayCorrect ? (
                <li>
                  <a href={`/dossier/${dossier.id}/contact`}>{contactWords(lang).correctMail}</a>
                </li>
              ) : null}
              <li>
                <a href={`${href}/read-out`}>{texts.readIt}</a>
              </li>
              <li>
                <a href={href}>{texts.onPaper}</a>
              </li>
            </ul>
          </Notice>
        );
      })}
    </>
  );
}

/** The complainant's telephone number, where the reader may see it. */
export function phoneOf(reading: Reading): string | null {
  const { plan, dossier } = reading;
  const field = plan.fields[plan.filing.phone ?? ''];
  const phone = field && seesAnswer(reading, field) ? dossier.data[field.name] : null;
  return typeof phone === 'string' && phone !== '' ? phone : null;
}
