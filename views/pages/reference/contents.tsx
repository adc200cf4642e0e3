// The contents of the reference, beside it on a wide screen and folded up above it on a narrow one.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { guide } from '../../../engine/core/reference/guide.ts';
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
  const chapters = (areValues: boolean): Entry[] =>
    reference.chapters
      .filter(({ group }) => (group.isValue ?? false) === areValues)
      .map(({ group }) => ({ to: group.id, label: group.title[spoken(lang)] }));
  const parts: readonly (readonly [string, readonly Entry[]])[] = [
    [texts.start, guide.map(({ id, title }) => ({ to: id, label: title[spoken(lang)] }))],
    [texts.keys, chapters(false)],
    [
      texts.kinds,
      [
        ...reference.kinds.map(({ id, title }) => ({ to: id, label: title[spoken(lang)] })),
        ...chapters(true),
      ],
    ],
    [
      texts.formulas,
      [
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
  return (
    <nav class="contents" aria-label={texts.contents}>
      {parts.map(([title, entries]) => (
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
