// Signing in without a password: by a passkey, or by an account elsewhere.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { enterByPasskey } from '../../engine/shell/people/enter.ts';
import { askForPasskey, passkeysWork } from '../../engine/shell/people/passkeys.ts';
import type { Provider } from '../../engine/shell/people/provider.ts';
import { fromProvider, toProvider } from '../../engine/shell/people/single-sign-on.ts';
import { STEP_LASTS } from '../../engine/shell/people/steps.ts';
import { countTry, LIMITS } from '../../engine/shell/people/throttle.ts';
import { readText } from '../fields/typed.ts';
import { dropCookie, keepCookie, readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { fromOf, goIn } from './sign-in/go-in.ts';
import { nextAddress } from './sign-in/next-address.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';

/** The routes: `POST /sign-in/passkey/options` and `/sign-in/passkey`; with a provider also `GET /sign-in/single-sign-on` and its `/callback`. */
export function otherSignInRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  const { provider } = app;
  if (passkeysWork(app)) {
    hono.post('/sign-in/passkey/options', (c) => passkeyOptions(app, c));
    hono.post('/sign-in/passkey', (c) => takePasskey(app, c));
  }
  if (provider !== null) {
    hono.get('/sign-in/single-sign-on', (c) => sendAway(app, provider, c));
    hono.get('/sign-in/single-sign-on/callback', (c) => takeBack(app, provider, c));
  }
  return hono;
}

async function passkeyOptions(app: App, c: Context<Site>): Promise<Response> {
  const wait = await waitFor(app, c);
  if (wait > 0) return c.json({ wait }, 429, { 'Retry-After': String(wait) });
  const { options, step } = await askForPasskey(app);
  keepCookie(c, app, 'passkey', step, STEP_LASTS);
  return c.json(options);
}

async function takePasskey(app: App, c: Context<Site>): Promise<Response> {
  const form = await c.req.formData();
  const next = readText(form, 'next');
  const step = readCookie(c, app, 'passkey') ?? '';
  dropCookie(c, app, 'passkey');
  const entered = await enterByPasskey(app, step, readText(form, 'credential'), fromOf(app, c));
  if (entered !== null) return goIn(app, c, entered, next);
  const wrong = words(c.get('visitor').lang).factors.passkeyWrong;
  return c.html(<SignInPage {...{ app, c, next, wrong }} />, 422);
}

async function sendAway(app: App, provider: Provider, c: Context<Site>): Promise<Response> {
  const { lang } = c.get('visitor');
  const next = nextAddress(c.req.query('next'));
  const wait = await waitFor(app, c);
  if (wait > 0) {
    c.header('Retry-After', String(wait));
    const wrong = words(lang).signIn.tooMany(saySpan(Math.max(wait, 60) * 1000, lang));
    return c.html(<SignInPage {...{ app, c, next, wrong }} />, 429);
  }
  const sent = await toProvider(app, provider, next);
  if (sent === null) {
    const wrong = words(lang).factors.providerUnreachable;
    return c.html(<SignInPage {...{ app, c, next, wrong }} />, 503);
  }
  keepCookie(c, app, 'provider', sent.step, STEP_LASTS);
  return c.redirect(sent.url, 303);
}

function waitFor(app: App, c: Context<Site>): Promise<number> {
  return countTry(app.store, `steps:${c.get('visitor').address}`, LIMITS.steps, app.clock());
}

async function takeBack(app: App, provider: Provider, c: Context<Site>): Promise<Response> {
  const step = readCookie(c, app, 'provider') ?? '';
  dropCookie(c, app, 'provider');
  const result = await fromProvider(app, provider, step, new URL(c.req.url).search, fromOf(app, c));
  if (!('refused' in result)) return goIn(app, c, result.entered, result.next);
  const texts = words(c.get('visitor').lang).factors;
  const wrong = {
    failed: texts.providerFailed,
    unverified: texts.providerUnverified,
    unknown: texts.providerUnknown,
    'last-administrator': texts.providerLast,
  }[result.refused];
  return c.html(<SignInPage {...{ app, c, wrong }} />, 403);
}
