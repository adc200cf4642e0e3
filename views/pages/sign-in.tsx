// Signing in and out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../engine/shell/app.ts';
import { endSession } from '../../engine/shell/people/sessions.ts';
import { signIn } from '../../engine/shell/people/sign-in.ts';
import { fields } from '../fields/index.ts';
import { readText } from '../fields/typed.ts';
import { Frame } from '../frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { dropCookie, keepCookie, readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { nextAddress } from './sign-in/next-address.ts';
import { PasswordField } from './sign-in/password-field.tsx';

/** The routes: `GET` and `POST /sign-in?next=…`, `POST /sign-out`. */
export function signInRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/sign-in', (c) => {
    const next = c.req.query('next');
    if (c.get('visitor').person) return c.redirect(nextAddress(next), 303);
    return c.html(<SignIn c={c} next={next} signedOut={c.req.query('signed-out') !== undefined} />);
  });
  hono.post('/sign-in', async (c) => {
    const form = await c.req.formData();
    const [email, next] = [readText(form, 'email'), readText(form, 'next')];
    const { address, agent, lang } = c.get('visitor');
    const result = await signIn(app, email, readText(form, 'password'), { address, agent });
    if (result && 'token' in result) {
      keepCookie(c, app, 'session', result.token);
      return goTo(c, nextAddress(next));
    }
    const texts = words(lang).signIn;
    if (result === null) return c.html(<SignIn c={c} {...{ next, email }} wrong={texts.wrong} />, 422);
    c.header('Retry-After', String(result.wait));
    const wrong = texts.tooMany(saySpan(Math.max(result.wait, 60) * 1000, lang));
    return c.html(<SignIn c={c} {...{ next, email, wrong }} />, 429);
  });
  hono.post('/sign-out', async (c) => {
    const token = readCookie(c, app, 'session');
    if (token) await endSession(app.store, token);
    dropCookie(c, app, 'session');
    return goTo(c, '/sign-in?signed-out');
  });
  return hono;
}

interface SignInProps {
  c: Context<Site>;
  next?: string | undefined;
  email?: string;
  wrong?: string;
  signedOut?: boolean;
}

function SignIn({ c, next, email = '', wrong, signedOut }: SignInProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).signIn;
  return (
    <Frame c={c} title={texts.title} wrong={wrong !== undefined}>
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, field: 'email' }]} lang={lang} />}
      {signedOut && wrong === undefined ? (
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
      <p class="muted">{texts.forgot}</p>
    </Frame>
  );
}
