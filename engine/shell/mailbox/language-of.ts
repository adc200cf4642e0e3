// In which of the organisation's languages somebody writes: by the small words that every text has.
import type { Mail } from '../../core/intake/mail.ts';

const SMALL: Readonly<Record<string, readonly string[]>> = {
  nl: ['de', 'het', 'een', 'en', 'ik', 'niet', 'dat', 'van', 'met', 'is', 'voor', 'wij', 'mijn', 'op', 'u'],
  en: ['the', 'a', 'and', 'i', 'not', 'that', 'of', 'with', 'is', 'for', 'we', 'my', 'on', 'you', 'was'],
};

/** The language with the most small words in a mail; the organisation's first where that says nothing. */
export function languageOf(
  { subject, text }: Pick<Mail, 'subject' | 'text'>,
  languages: readonly string[],
): string {
  const words = `${subject} ${text}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: string) => words.filter((word) => SMALL[language]?.includes(word)).length;
  const [first = 'nl', ...others] = languages;
  return others.reduce((best, each) => (count(each) > count(best) ? each : best), first);
}
