// Finds the interface texts of a language; a new language is one file and one line here.
import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

export type { Words };

const languages: Readonly<Record<string, Words>> = { nl, en };

/** The interface texts in `lang` (such as `nl` or `en-GB`); English where the language has no file. */
export function words(lang: string): Words {
  return languages[lang] ?? languages[lang.slice(0, 2)] ?? en;
}

/** The codes of the languages that the interface speaks. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);
