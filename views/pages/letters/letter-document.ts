// A letter as it goes on paper: made from what was kept when it was sent, so that it stays the same file for ever.
import { letterBlocks } from '../../../engine/core/dossier/letter-blocks.ts';
import type { Addressee, SentLetter } from '../../../engine/core/dossier/entry.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { sayCode } from '../../../engine/shell/tokens.ts';
import type { Block } from '../../pdf/blocks/index.ts';
import type { PdfDocument } from '../../pdf/document.ts';
import { letterWords } from '../../words/letters.ts';
import { sayDate } from '../../words/moment.ts';
import { phoneWords } from '../../words/phone.ts';
import { words } from '../../words/words.ts';
import { localDate } from '../../../engine/core/time/temporal.ts';

interface OnPaper {
  readonly number: string;
  readonly to: Addressee;
  readonly title: string;
  readonly at: string;
  readonly blocks: readonly Block[];
}

/** The document; `plan` is the version under which the letter was written, `at` the moment of writing. */
export function letterDocument(plan: Plan, number: string, letter: SentLetter, at: string): PdfDocument {
  const { to, subject: title, body } = letter;
  return onPaper(plan, { number, to, title, at, blocks: letterBlocks(body) });
}

/** The sheet with number and code that is posted to somebody whom no mail reaches; `status` is where they fill it in. */
export function codeSheet(
  plan: Plan,
  { number, code, to, status, at }: Omit<OnPaper, 'title' | 'blocks'> & { code: string; status: string },
): PdfDocument {
  const { language } = to;
  const texts = words(language).filing;
  return onPaper(plan, {
    ...{ number, to, at, title: `${texts.number} ${number}` },
    blocks: [
      { kind: 'pairs', pairs: [{ label: texts.code, value: sayCode(code) }] },
      ...letterBlocks(phoneWords(language).paperText(status)),
    ],
  });
}

function onPaper(plan: Plan, { number, to, title, at, blocks }: OnPaper): PdfDocument {
  const { name, contact, colour, timeZone } = plan.organisation;
  const { language } = to;
  const texts = letterWords(language).paper;
  const office = contact.office === null ? null : inLanguage(contact.office, language);
  const sender = [office, contact.address, contact.phone, contact.email, contact.website];
  return {
    ...{ title, lang: language, organisation: name, colour, at },
    blocks: [
      {
        kind: 'letter-head',
        organisation: name,
        sender: sender.flatMap((line) => line?.split('\n') ?? []),
        addressee: [to.name, ...(to.address?.split('\n') ?? [])].filter((line) => line !== ''),
        window: contact.window,
        details: [
          { label: texts.date, value: sayDate(localDate(at, timeZone), language) },
          { label: texts.number, value: number },
        ],
      },
      { kind: 'heading', level: 1, text: title },
      ...blocks,
    ],
  };
}
