// Goes to the part of a list before or after this one.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';

interface PaginationProps {
  previous?: string;
  next?: string;
  lang: string;
}

/** Links to the previous and next part, or nothing when this is all. */
export function Pagination({ previous, next, lang }: PaginationProps): JSX.Element | null {
  const texts = words(lang).common;
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="pagination" aria-label={texts.pages}>
      {previous === undefined ? (
        <span></span>
      ) : (
        <a class="button button-secondary" href={previous} rel="prev">
          {texts.previous}
        </a>
      )}
      {next === undefined ? null : (
        <a class="button button-secondary" href={next} rel="next">
          {texts.next}
        </a>
      )}
    </nav>
  );
}
