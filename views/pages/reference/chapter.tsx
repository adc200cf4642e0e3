// A chapter of the reference: the keys that belong together, each with what can stand there and an example.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Chapter as ChapterOf, KeyEntry } from '../../../engine/core/reference/reference.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { words } from '../../words/words.ts';
import { KindText } from './kind.tsx';
import { FileText, Prose, TypeWords } from './prose.tsx';

/** One chapter; its words are English in every language, its heading is not. */
export function Chapter({ chapter, lang }: { chapter: ChapterOf; lang: string }): JSX.Element {
  const { group, kind, sentence, keys } = chapter;
  return (
    <section class="reference-part" id={group.id} aria-labelledby={`${group.id}-title`}>
      <h3 class="reference-title" id={`${group.id}-title`}>
        {group.title[spoken(lang)]}
      </h3>
      {kind ? (
        <KindText kind={kind} />
      ) : (
        <p class="reference-about" lang="en">
          <Prose text={`${sentence} ${group.where}`} /> <Also ids={group.also ?? []} />
        </p>
      )}
      <div class="keys">
        {keys.map((entry) => (
          <KeyOf entry={entry} lang={lang} />
        ))}
      </div>
    </section>
  );
}

function Also({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <>
      Beside these it has the keys of{' '}
      {ids.map((id, index) => (
        <>
          {index > 0 ? ' and ' : ''}
          <a href={`#${id}`}>
            <code>{id}</code>
          </a>
        </>
      ))}
      .
    </>
  );
}

function KeyOf({ entry, lang }: { entry: KeyEntry; lang: string }) {
  const { id, path, required, sentence, type, fallback, example, recipes } = entry;
  const texts = words(lang).reference;
  return (
    <article class="key" id={id} aria-labelledby={`${id}-name`}>
      <div class="key-text">
        <h4 class="key-name" id={`${id}-name`}>
          <a href={`#${id}`}>
            <code>{path}</code>
          </a>
          {required ? <span class="key-required">{texts.required}</span> : null}
        </h4>
        <p lang="en">
          <Prose text={sentence} />
        </p>
        <p class="key-type" lang="en">
          <TypeWords words={type} />
          {fallback === null ? null : (
            <>
              {' '}
              · without it <code>{fallback}</code>
            </>
          )}
        </p>
        {recipes.length > 0 ? (
          <p class="key-type">
            {texts.inRecipes}{' '}
            {recipes.map((recipe, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <a href={`#recipe-${recipe.id}`} lang="en">
                  {recipe.title}
                </a>
              </>
            ))}
          </p>
        ) : null}
      </div>
      {example === null ? null : <FileText text={example} />}
    </article>
  );
}
