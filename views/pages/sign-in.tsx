// Signing in and out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { endSession } from '../../engine/shell/people/sessions.ts';
import { signIn } from '../../engine/shell/people/sign-in.ts';
import { readText } from '../fields/typed.ts';
import { ENROL } from '../guard.tsx';
import { goTo } from '../parts/fragment.ts';
import { clearSiteData, dropCookie, readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { fromOf, goIn } from './sign-in/go-in.ts';
import { nextAddress } from './sign-in/next-address.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';

/** The routes: `GET` and `POST /sign-in?next=…`, also for who must show again who they are (`again`), and `POST /sign-out`. */
export function signInRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/sign-in', (c) => {
    const next = c.req.query('next');
    const { person, enrolling } = c.get('visitor');
    const again = c.req.query('again') !== undefined;
    if (enrolling && !again) return c.redirect(ENROL, 303);
    if (person && !again) return c.redirect(nextAddress(next), 303);
    const email = (person ?? enrolling)?.email ?? '';
    return c.html(<SignInPage {...{ app, c, next, email }} />);
  });
  hono.post('/sign-in', (c) => takePassword(app, c));
  hono.post('/sign-out', async (c) => {
    const token = readCookie(c, app, 'session');
    if (token) await endSession(app.store, token);
    dropCookie(c, app, 'session');
    clearSiteData(c);
    return goTo(c, '/sign-in?signed-out');
  });
  return hono;
}

async function takePassword(app: App, c: Context<Site>): Promise<Response> {
  const form = await c.req.formData();
  const [email, next] = [readText(form, 'email'), readText(form, 'next')];
  const { lang } = c.get('visitor');
  const result = await signIn(app, email, readText(form, 'password'), fromOf(app, c));
  const texts = words(lang).signIn;
  if (result === null) return c.html(<SignInPage {...{ app, c, next, email }} wrong={texts.wrong} />, 422);
  if (!('wait' in result)) return goIn(app, c, result, next);
  c.header('Retry-After', String(result.wait));
  const wrong = texts.tooMany(saySpan(Math.max(result.wait, 60) * 1000, lang));
  return c.html(<SignInPage {...{ app, c, next, email, wrong }} />, 429);
}
