// The page on which somebody signs in, by whichever way works here.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { passkeysWork } from '../../../engine/shell/people/passkeys.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { PasswordField } from './password-field.tsx';

interface SignInPageProps {
  app: App;
  c: Context<Site>;
  next?: string | undefined;
  email?: string;
  /** What was wrong, in one sentence. */
  wrong?: string;
}

/** The page; without scripts and without an account elsewhere it is a form for a password. */
export function SignInPage({ app, c, next, email = '', wrong }: SignInPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).signIn;
  const signedOut = c.req.query('signed-out') !== undefined && wrong === undefined;
  return (
    <Frame c={c} title={texts.title} wrong={wrong !== undefined}>
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, field: 'email' }]} lang={lang} />}
      {signedOut ? (
        <Notice tone="done" lang={lang}>
          {texts.signedOut}
        </Notice>
      ) : null}
      <Heading lead={texts.intro}>{texts.title}</Heading>
      <Form action="/sign-in">
        <input type="hidden" name="next" value={next ?? ''} />
        {fields.email.render({
          ...{ id: 'email', name: 'email', label: texts.email, value: email, lang },
          required: true,
          autocomplete: 'username',
        })}
        <PasswordField name="password" label={texts.password} lang={lang} autocomplete="current-password" />
        <Button>{texts.submit}</Button>
      </Form>
      <OtherWays {...{ app, lang, next }} />
      <p class="muted">{texts.forgot}</p>
    </Frame>
  );
}

function OtherWays({ app, lang, next = '' }: { app: App; lang: string; next: string | undefined }) {
  const texts = words(lang).factors;
  const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <div class="button-group">
      {app.provider === null ? null : (
        <ButtonLink href={`/sign-in/single-sign-on${query}`} kind="secondary">
          {texts.provider}
        </ButtonLink>
      )}
      {passkeysWork(app) ? <PasskeySignIn {...{ lang, next }} /> : null}
    </div>
  );
}

/** The button by which somebody signs in with a passkey alone. */
export function PasskeySignIn({ lang, next }: { lang: string; next: string }): JSX.Element {
  return (
    <PasskeyForm
      what="get"
      action="/sign-in/passkey"
      options="/sign-in/passkey/options"
      label={words(lang).factors.passkeySignIn}
      lang={lang}
    >
      <input type="hidden" name="next" value={next} />
    </PasskeyForm>
  );
}
