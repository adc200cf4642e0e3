// What changed in a text: the changed lines with a few around them.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { hunksOf, lineDiff } from '../../../engine/core/language/line-diff.ts';
import type { DiffLine } from '../../../engine/core/language/line-diff.ts';
import { words } from '../../words/words.ts';

interface DifferenceProps {
  title: string;
  before: string;
  after: string;
  lang: string;
}

/** The changes in pieces; what was removed and added is said in words too. */
export function Difference({ title, before, after, lang }: DifferenceProps): JSX.Element {
  const texts = words(lang).procedure;
  const hunks = hunksOf(lineDiff(before, after));
  return (
    <div>
      <h3>{title}</h3>
      {hunks.length === 0 ? <p class="muted">{texts.noDifference}</p> : null}
      {hunks.map((lines) => {
        const from = lines[0]?.after ?? lines[0]?.before ?? 1;
        return (
          <div class="diff" tabindex={0} role="group" aria-label={`${title}, ${texts.lines(from)}`}>
            {lines.map((line) => (
              <Line {...{ line, lang }} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Line({ line, lang }: { line: DiffLine; lang: string }) {
  const texts = words(lang).procedure;
  const numbers = (
    <span class="diff-numbers" aria-hidden="true">
      <span>{line.before}</span>
      <span>{line.after}</span>
    </span>
  );
  const text = <code>{line.text}</code>;
  if (line.kind === 'same')
    return (
      <div class="diff-line">
        {numbers}
        {text}
      </div>
    );
  const said = line.kind === 'added' ? texts.addedLine : texts.removedLine;
  return (
    <div class={`diff-line diff-${line.kind}`}>
      {numbers}
      <span class="visually-hidden">{said}: </span>
      {line.kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
    </div>
  );
}
