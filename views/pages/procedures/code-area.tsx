// A long text with its lines numbered, so that a finding can lead to its line without any script.
import type { JSX } from 'hono/jsx/jsx-runtime';

interface CodeAreaProps {
  name: string;
  label: string;
  hint: string;
  text: string;
  error?: string;
}

/** Lines that can be added before the numbers run out; checking numbers them anew. */
const SPARE = 300;

/** The text area; line 12 of `source` has the id `source-12`. */
export function CodeArea({ name, label, hint, text, error }: CodeAreaProps): JSX.Element {
  const lines = text.split('\n').length;
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {error === undefined ? null : (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div class="code-frame">
        <div class="code-lines" aria-hidden="true">
          {Array.from({ length: lines + SPARE }, (_, index) => (
            <span id={`${name}-${index + 1}`}>{index + 1}</span>
          ))}
        </div>
        <textarea
          class="code"
          id={name}
          name={name}
          rows={lines + 1}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby={error === undefined ? `${name}-hint` : `${name}-hint ${name}-error`}
          aria-invalid={error === undefined ? undefined : 'true'}
        >
          {`\n${text}`}
        </textarea>
      </div>
    </div>
  );
}
