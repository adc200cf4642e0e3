// Where somebody looks for a dossier by its number, a name or a word.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../../words/words.ts';

/** The search box with what was asked in it; it works by address, so that results can be gone back to. */
export function SearchBox({ lang, query }: { lang: string; query: string }): JSX.Element {
  const texts = words(lang);
  return (
    <search>
      <form class="search" method="get" action="/worklist">
        <div class="field">
          <label class="label" for="q">
            {texts.worklist.search}
          </label>
          <p class="hint" id="q-hint">
            {texts.worklist.searchHint}
          </p>
          <input
            class="input"
            id="q"
            name="q"
            type="search"
            value={query}
            maxlength={200}
            aria-describedby="q-hint"
          />
        </div>
        <button class="button button-secondary" type="submit">
          {texts.common.search}
        </button>
      </form>
    </search>
  );
}
