// What a new version changes for the people who meet it, chapter by chapter.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Difference, Differences } from '../../../engine/core/compare/compare.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { Tag } from '../../parts/tag.tsx';
import type { TagTone } from '../../parts/tag.tsx';
import { changesWords } from '../../words/changes.ts';

const tones = { added: 'done', removed: 'attention', changed: 'active' } as const satisfies Record<
  Difference['kind'],
  TagTone
>;

/** The chapters, each folded; how many things differ stands beside its name. */
export function Changes({ changes, lang }: { changes: readonly Differences[]; lang: string }): JSX.Element {
  const texts = changesWords(lang);
  return (
    <div class="changes-for-people">
      <h3>{texts.title}</h3>
      {changes.length === 0 ? <p class="muted">{texts.nothing}</p> : <p class="muted">{texts.running}</p>}
      {changes.map(({ title, differences }) => (
        <details>
          <summary>{`${title[spoken(lang)]} (${differences.length})`}</summary>
          <ul class="problems">
            {differences.map((difference) => (
              <One {...{ difference, lang }} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function One({ difference, lang }: { difference: Difference; lang: string }) {
  const texts = changesWords(lang);
  const { kind, title, otherwise } = difference;
  const said = (text: string) => (text === '' ? texts.empty : text);
  return (
    <li class="problem problem-advice">
      <p>
        <Tag tone={tones[kind]} text={texts.kinds[kind]} /> {title[spoken(lang)]}
      </p>
      {otherwise.map(({ about, before, after }) => (
        <>
          <p class="muted">{about[spoken(lang)]}</p>
          <p>
            {`${texts.before}: `}
            <del>{said(before[spoken(lang)])}</del>
          </p>
          <p>
            {`${texts.after}: `}
            <ins>{said(after[spoken(lang)])}</ins>
          </p>
        </>
      ))}
    </li>
  );
}
