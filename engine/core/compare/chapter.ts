// A part of a procedure as people meet it: things with a name, and what each of them says.
import { inLanguage } from '../language/text.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { Phrase, Plan } from '../plan/plan.ts';

/** What a thing says, by what that is about, such as "binnen" and "48 uur". */
export type Says = readonly (readonly [about: Sentence, said: Sentence])[];

export interface Thing {
  readonly title: Sentence;
  readonly says: Says;
}

export interface Chapter {
  readonly title: Sentence;
  /** By names that stay the same when the words change. */
  readonly things: (plan: Plan) => Readonly<Record<string, Thing>>;
}

/** A text of the procedure in the two languages of the product. */
export function both(text: Text): Sentence {
  return { nl: inLanguage(text, 'nl'), en: inLanguage(text, 'en') };
}

/** The same in both languages. */
export function same(text: string): Sentence {
  return { nl: text, en: text };
}

/** Several things one after another. */
export function joined(all: readonly Sentence[]): Sentence {
  return { nl: all.map(({ nl }) => nl).join(', '), en: all.map(({ en }) => en).join(', ') };
}

/** Yes where it holds; nothing where it does not. */
export function flag(holds: boolean, said: Sentence): Sentence {
  return holds ? said : same('');
}

/** A text in each language of the procedure, so that no translation changes unseen. */
export function perLanguage(plan: Plan, about: Sentence, said: (language: string) => string): Says {
  const { languages } = plan.organisation;
  if (languages.length < 2) return [[about, same(said(languages[0] ?? 'nl'))]];
  return languages.map((language) => [
    { nl: `${about.nl} (${language})`, en: `${about.en} (${language})` },
    same(said(language)),
  ]);
}

/** A phrase as it is written, its blanks in braces. */
export function written(phrase: Phrase | null, language: string): string {
  return (phrase?.[language] ?? phrase?.en ?? Object.values(phrase ?? {})[0])?.text.trim() ?? '';
}
