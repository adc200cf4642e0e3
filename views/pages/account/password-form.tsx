// Changing one's password.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Button } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { words } from '../../words/words.ts';
import { NewPassword } from '../sign-in/new-password.tsx';
import type { Errors } from '../sign-in/new-password.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';

/** The form; `email` tells a password manager whose password it is. */
export function PasswordForm(props: { errors: Errors; lang: string; email: string }): JSX.Element {
  const { errors, lang, email } = props;
  const texts = words(lang).account;
  return (
    <div class="stack">
      <p class="muted">{texts.passwordText}</p>
      <Form action="/account/password">
        <input
          class="visually-hidden"
          type="email"
          autocomplete="username"
          value={email}
          readonly
          tabindex={-1}
          aria-hidden="true"
        />
        <PasswordField
          name="old"
          label={texts.current}
          error={errors.old}
          lang={lang}
          autocomplete="current-password"
        />
        <NewPassword errors={errors} lang={lang} />
        <Button>{texts.changePassword}</Button>
      </Form>
    </div>
  );
}
