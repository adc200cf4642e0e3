// The contents of the reference, beside it on a wide screen and folded up above it on a narrow one.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { guide } from '../../../engine/core/reference/guide.ts';
import type { Sentence } from '../../../engine/core/language/text.ts';
import type { Reference } from '../../../engine/core/reference/reference.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { words } from '../../words/words.ts';

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly foreign?: boolean;
}

/** Links to every chapter, kind of value and recipe. */
export function Contents({ reference, lang }: { reference: Reference; lang: string }): JSX.Element {
  const texts = words(lang).reference;
  return (
    <nav class="contents" aria-label={texts.contents}>
      {partsOf(reference, lang).map(([title, entries]) => (
        <details class="contents-part" open={title === texts.keys}>
          <summary>{title}</summary>
          <ul>
            {entries.map(({ to, label, foreign }) => (
              <li>
                <a href={`#${to}`} lang={foreign ? 'en' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

function partsOf(reference: Reference, lang: string): (readonly [string, readonly Entry[]])[] {
  const texts = words(lang).reference;
  const titled = (all: readonly { id: string; title: Sentence }[]): Entry[] =>
    all.map(({ id, title }) => ({ to: id, label: title[spoken(lang)] }));
  const chapters = (areValues: boolean): Entry[] =>
    titled(
      reference.chapters.map(({ group }) => group).filter(({ isValue = false }) => isValue === areValues),
    );
  return [
    [texts.start, titled(guide)],
    [texts.keys, chapters(false)],
    [texts.kinds, [...titled(reference.kinds), ...chapters(true)]],
    [
      texts.formulas,
      [
        { to: 'field-types', label: texts.fieldTypes },
        { to: 'formula-names', label: texts.names },
        { to: 'formula-functions', label: texts.functions },
        { to: 'acts', label: texts.acts },
      ],
    ],
    [
      texts.recipes,
      reference.recipes.map(({ id, title }) => ({ to: `recipe-${id}`, label: title, foreign: true })),
    ],
  ];
}
