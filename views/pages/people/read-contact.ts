// What is wrong with a typed address or number, by the same rules as in every form.
import { readAlone } from '../../../engine/core/fields/read-alone.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';

/** What is wrong with an e-mail address or a telephone number; null when it is right or empty. */
export function wrongContact(type: 'email' | 'phone', typed: string, lang: string): string | null {
  const context = { language: lang, zone: 'UTC', now: '1970-01-01T00:00:00Z', people: [] };
  const reading = readAlone(type, typed, context);
  return reading.ok ? null : inLanguage({ ...reading.text }, lang);
}
