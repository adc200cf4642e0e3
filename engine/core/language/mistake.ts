// A mistake in the writing itself, at an offset in the text.
import type { Sentence } from './text.ts';

export interface WritingMistake {
  readonly code: string;
  /** Counted in characters from the start of the text, a byte order mark not included. */
  readonly offset: number;
  readonly text: Sentence;
  /** Nothing can be read from a text with such a mistake. */
  readonly fatal: boolean;
}

/** A mistake after which nothing can be read. */
export function fatal(code: string, offset: number, nl: string, en: string): WritingMistake {
  return { code, offset, text: { nl, en }, fatal: true };
}

/** A mistake beside which the rest can still be read. */
export function slip(code: string, offset: number, nl: string, en: string): WritingMistake {
  return { code, offset, text: { nl, en }, fatal: false };
}
