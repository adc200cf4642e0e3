// A letter as it goes on paper: made from what was kept when it was sent, so that it stays the same file for ever.
import { letterBlocks } from '../../../engine/core/dossier/letter-blocks.ts';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import type { PdfDocument } from '../../pdf/document.ts';
import { letterWords } from '../../words/letters.ts';
import { sayDate } from '../../words/moment.ts';
import { localDate } from '../../../engine/core/time/temporal.ts';

/** The document; `plan` is the version under which the letter was written, `at` the moment of writing. */
export function letterDocument(plan: Plan, number: string, letter: SentLetter, at: string): PdfDocument {
  const { name, contact, colour, timeZone } = plan.organisation;
  const { language } = letter.to;
  const texts = letterWords(language).paper;
  const office = contact.office === null ? null : inLanguage(contact.office, language);
  const sender = [office, contact.address, contact.phone, contact.email, contact.website];
  return {
    title: letter.subject,
    lang: language,
    organisation: name,
    colour,
    at,
    blocks: [
      {
        kind: 'letter-head',
        organisation: name,
        sender: sender.flatMap((line) => line?.split('\n') ?? []),
        addressee: [letter.to.name, ...(letter.to.address?.split('\n') ?? [])].filter((line) => line !== ''),
        window: contact.window,
        details: [
          { label: texts.date, value: sayDate(localDate(at, timeZone), language) },
          { label: texts.number, value: number },
        ],
      },
      { kind: 'heading', level: 1, text: letter.subject },
      ...letterBlocks(letter.body),
    ],
  };
}
