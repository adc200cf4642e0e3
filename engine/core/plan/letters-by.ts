// How letters can come to the complainant.

/** In full by mail, by a mail that only says that there is news, on paper, or not at all: they wait behind the code. */
export const LETTERS_BY = ['in-full', 'news', 'paper', 'none'] as const;
export type LettersBy = (typeof LETTERS_BY)[number];
