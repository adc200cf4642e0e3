// A field for a password, which a browser can fill in and keep.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { SingleField, controlAttributes } from '../../fields/wrapper.tsx';

interface PasswordFieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  lang: string;
  /** Whether it is the one somebody has, or a new one. */
  autocomplete: 'current-password' | 'new-password';
}

/** The field, always empty: what was typed is never sent back. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const field = { ...props, id: props.name, required: true };
  return (
    <SingleField field={field}>
      <input {...controlAttributes(field)} class="input" type="password" maxlength={500} />
    </SingleField>
  );
}
