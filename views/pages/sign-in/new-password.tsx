// Choosing a password: typed twice, and told in words when it is not good enough.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WeakPassword } from '../../../engine/shell/people/password.ts';
import { readText } from '../../fields/typed.ts';
import { words } from '../../words/words.ts';
import { PasswordField } from './password-field.tsx';

export type Errors = Readonly<Record<string, string>>;

/** The two fields. */
export function NewPassword({ errors, lang }: { errors: Errors; lang: string }): JSX.Element {
  const texts = words(lang).signIn;
  const shared = { lang, autocomplete: 'new-password' as const };
  return (
    <>
      <PasswordField
        {...shared}
        name="fresh"
        label={texts.newPassword}
        hint={texts.passwordHint}
        error={errors.fresh}
      />
      <PasswordField {...shared} name="repeat" label={texts.repeatPassword} error={errors.repeat} />
    </>
  );
}

/** The password that was typed twice, or what is wrong with it. */
export function readNewPassword(form: FormData, lang: string): { fresh: string; errors: Errors } {
  const fresh = readText(form, 'fresh');
  const texts = words(lang).signIn;
  if (fresh === '') return { fresh, errors: { fresh: words(lang).errors.required(texts.newPassword) } };
  return { fresh, errors: fresh === readText(form, 'repeat') ? {} : { repeat: texts.unequal } };
}

/** Why a password is not good enough, and what to take instead. */
export function sayWeakness(weak: WeakPassword, lang: string): string {
  const { tooShort, tooLong, tooCommon, tooNear } = words(lang).signIn;
  return { short: tooShort, long: tooLong, common: tooCommon, near: tooNear }[weak];
}
