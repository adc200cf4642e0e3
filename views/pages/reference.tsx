// The reference of the procedure language, for whoever may publish procedures.
import { Hono } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { guide } from '../../engine/core/reference/guide.ts';
import type { GuidePart } from '../../engine/core/reference/guide.ts';
import type { Chapter as ChapterOf, Reference } from '../../engine/core/reference/reference.ts';
import type { Snippet } from '../../engine/core/reference/snippet.ts';
import { spoken } from '../../engine/core/scope/say.ts';
import { reference } from '../../engine/shell/reference.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../guard.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { Chapter } from './reference/chapter.tsx';
import { Contents } from './reference/contents.tsx';
import { Formulas } from './reference/formulas.tsx';
import { Kind } from './reference/kind.tsx';
import { Prose, WholeFileText } from './reference/prose.tsx';

/** `GET /reference`. */
export function referenceRoutes(): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/reference', onlyFor('publish'), (c) => {
    const { lang } = c.get('visitor');
    const texts = words(lang).reference;
    return c.html(
      <Frame c={c} title={texts.title} wide>
        <BackLink href="/procedures" lang={lang} label={words(lang).procedure.title} />
        <Heading lead={texts.intro}>{texts.title}</Heading>
        <ReferencePage reference={reference()} lang={lang} />
      </Frame>,
    );
  });
  return hono;
}

/** The contents of the page. */
export function ReferencePage({ reference, lang }: { reference: Reference; lang: string }): JSX.Element {
  const texts = words(lang).reference;
  const { smallest, organisation, chapters, kinds, recipes } = reference;
  return (
    <div class="reference">
      <Contents reference={reference} lang={lang} />
      <div class="reference-text">
        <h2 class="reference-heading">{texts.start}</h2>
        {guide.map((part) => (
          <Guide part={part} lang={lang} />
        ))}
        <Recipes recipes={[smallest, organisation]} />
        <h2 class="reference-heading">{texts.keys}</h2>
        <Chapters chapters={chapters.filter(({ group }) => !group.isValue)} lang={lang} />
        <h2 class="reference-heading">{texts.kinds}</h2>
        {kinds.map((kind) => (
          <Kind kind={kind} lang={lang} />
        ))}
        <Chapters chapters={chapters.filter(({ group }) => group.isValue)} lang={lang} />
        <h2 class="reference-heading">{texts.formulas}</h2>
        <Formulas lang={lang} />
        <h2 class="reference-heading">{texts.recipes}</h2>
        <p class="reference-about">{texts.recipesText}</p>
        <Recipes recipes={recipes} />
      </div>
    </div>
  );
}

function Chapters({ chapters, lang }: { chapters: readonly ChapterOf[]; lang: string }) {
  return (
    <>
      {chapters.map((chapter) => (
        <Chapter chapter={chapter} lang={lang} />
      ))}
    </>
  );
}

function Guide({ part, lang }: { part: GuidePart; lang: string }) {
  const { id, title, paragraphs, points = [] } = part;
  return (
    <section class="reference-part" id={id}>
      <h3 class="reference-title">{title[spoken(lang)]}</h3>
      <div class="reference-about" lang="en">
        {paragraphs.map((text) => (
          <p>
            <Prose text={text} />
          </p>
        ))}
        {points.length > 0 ? (
          <ul>
            {points.map((text) => (
              <li>
                <Prose text={text} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

function Recipes({ recipes }: { recipes: readonly Snippet[] }) {
  return (
    <>
      {recipes.map(({ id, title, about, text }) => (
        <section class="reference-part" id={`recipe-${id}`} lang="en">
          <h3 class="reference-title">{title}</h3>
          <p class="reference-about">
            <Prose text={about} />
          </p>
          <WholeFileText text={text} label={title} />
        </section>
      ))}
    </>
  );
}
