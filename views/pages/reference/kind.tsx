// A kind of value that stands at many keys, explained once.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { KindWords } from '../../../engine/core/reference/kinds.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { FileText, Prose } from './prose.tsx';

/** One kind, under a heading of its own. */
export function Kind({ kind, lang }: { kind: KindWords; lang: string }): JSX.Element {
  return (
    <section class="reference-part" id={kind.id}>
      <h3 class="reference-title">{kind.title[spoken(lang)]}</h3>
      <KindText kind={kind} />
    </section>
  );
}

/** What is told of a kind, with examples. */
export function KindText({ kind: { paragraphs, examples } }: { kind: KindWords }): JSX.Element {
  return (
    <>
      <div class="reference-about" lang="en">
        {paragraphs.map((text) => (
          <p>
            <Prose text={text} />
          </p>
        ))}
      </div>
      <FileText text={examples.join('\n')} />
    </>
  );
}
