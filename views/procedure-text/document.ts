// The public text of a procedure as a document on paper.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { PdfDocument } from '../pdf/document.ts';
import { procedureTextWords } from '../words/procedure-text.ts';
import type { Listed } from './part.ts';
import { procedureText } from './text.ts';

export interface Printing {
  readonly lang: string;
  /** The ISO moment of printing. */
  readonly at: string;
  readonly people: Listed | null;
  /** Which version it is and since when; null for a file that is not in use. */
  readonly version: string | null;
}

/** The document; its bytes are the same for the same plan, people and moment. */
export function procedureDocument(plan: Plan, { lang, at, people, version }: Printing): PdfDocument {
  const title = inLanguage(plan.title, lang);
  const texts = procedureTextWords(lang);
  const foot = [...(version === null ? [] : [version]), texts.made].join(' ');
  return {
    title,
    lang,
    at,
    organisation: plan.organisation.name,
    colour: plan.organisation.colour,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...procedureText(plan, lang, people),
      { kind: 'paragraph', look: 'small', text: foot },
    ],
  };
}
