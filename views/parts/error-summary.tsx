// Says at the top of a page what is not right yet, with a link to each field; it takes the focus.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';

export interface PageError {
  text: string;
  /** The id of the control to go to; without it the sentence is no link. */
  field?: string;
}

/** The summary of errors, or nothing when there are none. */
export function ErrorSummary(props: {
  errors: readonly PageError[];
  lang: string;
  title?: string;
}): JSX.Element | null {
  const { errors, lang, title } = props;
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1} autofocus>
      <h2 class="error-summary-title" id="error-summary-title">
        {title ?? words(lang).errors.summary}
      </h2>
      <ul class="error-summary-list">
        {errors.map(({ text, field }) => (
          <li>{field === undefined ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
