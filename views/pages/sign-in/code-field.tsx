// A field for a code from somebody's telephone, which telephones can fill in themselves.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { SingleField, controlAttributes } from '../../fields/wrapper.tsx';

interface CodeFieldProps {
  label: string;
  hint: string;
  error?: string | undefined;
  lang: string;
}

/** The field, always empty: a code that was typed is not worth keeping. */
export function CodeField(props: CodeFieldProps): JSX.Element {
  const field = {
    ...props,
    id: 'code',
    name: 'code',
    required: true,
    autocomplete: 'one-time-code' as const,
  };
  return (
    <SingleField field={field}>
      <input
        {...controlAttributes(field)}
        class="input input-short"
        type="text"
        maxlength={40}
        autocapitalize="characters"
        spellcheck={false}
      />
    </SingleField>
  );
}
