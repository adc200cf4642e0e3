// How letters can come to the complainant.

/** In full by mail, by a mail that only says that there is news, or not by mail at all. */
export const LETTERS_BY = ['in-full', 'news', 'none'] as const;
export type LettersBy = (typeof LETTERS_BY)[number];
