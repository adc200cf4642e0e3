// The second step of signing in: a code from the telephone, a recovery code, or a passkey.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../engine/shell/app.ts';
import { atSecondStep, takeSecondStep } from '../../engine/shell/people/enter.ts';
import { factorsOf } from '../../engine/shell/people/factors.ts';
import type { Factors } from '../../engine/shell/people/factors.ts';
import { passkeysWork } from '../../engine/shell/people/passkeys.ts';
import { readText } from '../fields/typed.ts';
import { Frame } from '../frame.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Heading } from '../parts/heading.tsx';
import { readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { CodeField } from './sign-in/code-field.tsx';
import { fromOf, goIn } from './sign-in/go-in.ts';
import { PasskeySignIn, SignInPage } from './sign-in/sign-in-page.tsx';

/** The routes: `GET` and `POST /sign-in/second?next=…`. */
export function secondStepRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/sign-in/second', (c) => show(app, c, c.req.query('next') ?? ''));
  hono.post('/sign-in/second', async (c) => {
    const { lang } = c.get('visitor');
    const texts = words(lang).factors;
    const form = await c.req.formData();
    const [typed, next] = [readText(form, 'code').slice(0, 100), readText(form, 'next')];
    if (typed.trim() === '') return show(app, c, next, texts.codeMissing, 422);
    const result = await takeSecondStep(app, readCookie(c, app, 'second') ?? '', typed, fromOf(app, c));
    if (result === 'expired') return expired(app, c, next);
    if (result === 'wrong') return show(app, c, next, texts.secondWrong, 422);
    if (!('wait' in result)) return goIn(app, c, result, next);
    c.header('Retry-After', String(result.wait));
    return show(app, c, next, texts.tooMany(saySpan(Math.max(result.wait, 60) * 1000, lang)), 429);
  });
  return hono;
}

async function show(
  app: App,
  c: Context<Site>,
  next: string,
  wrong?: string,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const person = await atSecondStep(app, readCookie(c, app, 'second') ?? '');
  if (person === null) return expired(app, c, next);
  const factors = await factorsOf(app.store, person);
  return c.html(<SecondStep {...{ app, c, next, wrong, factors }} />, status);
}

function expired(app: App, c: Context<Site>, next: string): Response | Promise<Response> {
  const wrong = words(c.get('visitor').lang).factors.secondExpired;
  return c.html(<SignInPage {...{ app, c, next, wrong }} />, 422);
}

interface SecondStepProps {
  app: App;
  c: Context<Site>;
  next: string;
  wrong: string | undefined;
  factors: Factors;
}

function SecondStep({ app, c, next, wrong, factors }: SecondStepProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).factors;
  const byApp = factors.code !== null;
  return (
    <Frame c={c} title={texts.secondTitle} wrong={wrong !== undefined}>
      <BackLink href="/sign-in" lang={lang} label={words(lang).signIn.title} />
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, field: 'code' }]} lang={lang} />}
      <Heading {...(byApp ? { lead: texts.secondText } : {})}>{texts.secondTitle}</Heading>
      {factors.passkeys.length > 0 && passkeysWork(app) ? <PasskeySignIn {...{ lang, next }} /> : null}
      <Form action="/sign-in/second">
        <input type="hidden" name="next" value={next} />
        <CodeField
          label={texts.secondField}
          hint={byApp ? texts.secondHint : texts.secondRecoveryHint}
          {...{ lang, error: wrong }}
        />
        <Button>{words(lang).signIn.submit}</Button>
      </Form>
      <p class="muted">{texts.secondLost}</p>
    </Frame>
  );
}
