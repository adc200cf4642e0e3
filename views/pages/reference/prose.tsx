// The words of the reference: sentences with code in them, and pieces of a file.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Words } from '../../../engine/core/reference/type-words.ts';

/** A sentence in which what stands between backticks is code. */
export function Prose({ text }: { text: string }): JSX.Element {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}

/** What can stand at a key, with links to what is explained elsewhere on the page. */
export function TypeWords({ words }: { words: readonly Words[] }): JSX.Element {
  return <>{words.map(wordOf)}</>;
}

function wordOf(word: Words): Child {
  if ('code' in word) return <code>{word.code}</code>;
  return 'to' in word ? <a href={`#${word.to}`}>{word.text}</a> : word.text;
}

/** A few lines of a file, as they are written; long ones are broken. */
export function FileText({ text }: { text: string }): JSX.Element {
  return (
    <pre class="file-text">
      <code>{text}</code>
    </pre>
  );
}

/** A long piece of a file, whose lines stay whole: it scrolls sideways, by the keyboard too. */
export function WholeFileText({ text, label }: { text: string; label: string }): JSX.Element {
  return (
    <pre class="file-text file-text-whole" tabindex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}
