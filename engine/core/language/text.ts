// Texts for people: one string for every language, or one per language.

export type Text = string | Readonly<Record<string, string>>;

/** A sentence in the two languages of the product itself. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** Gives a text in a language, else in the first language that it has. */
export function inLanguage(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}
