// How somebody signs in beside a password: codes from a telephone, passkeys and recovery codes.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import {
  addOneTimePassword,
  addPasskey,
  removeFactor,
  renewRecoveryCodes,
} from '../../engine/shell/people/change-factors.ts';
import type { Changed } from '../../engine/shell/people/change-factors.ts';
import { startOneTimePassword, waitingSecret } from '../../engine/shell/people/one-time-password.ts';
import { askForNewPasskey, passkeysWork } from '../../engine/shell/people/passkeys.ts';
import { STEP_LASTS } from '../../engine/shell/people/steps.ts';
import { readText } from '../fields/typed.ts';
import { ENROL, signInFor } from '../guard.tsx';
import { goTo } from '../parts/fragment.ts';
import { dropCookie, keepCookie, readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { CodesOnce } from './sign-in-methods/codes-once.tsx';
import { MethodsPage } from './sign-in-methods/methods-page.tsx';
import { SetUpCode } from './sign-in-methods/set-up-code.tsx';
import { whoOf } from './sign-in-methods/who.ts';
import type { Who } from './sign-in-methods/who.ts';

type Change = (app: App, c: Context<Site>, who: Who) => Promise<Response>;

/** The routes below `/account/sign-in`. A change wants a session that began shortly before, by as much as the person has. */
export function signInMethodsRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  const changing = (change: Change) => async (c: Context<Site>) => {
    const who = await whoOf(app, c);
    if (who === null) return c.redirect('/sign-in', 303);
    return who.again === null ? change(app, c, who) : goTo(c, ENROL);
  };
  hono.get(ENROL, async (c) => {
    const who = await whoOf(app, c);
    if (who === null) return c.redirect(signInFor(c), 303);
    return c.html(<MethodsPage {...{ app, c, who }} />);
  });
  hono.post(`${ENROL}/code/start`, changing(startCode));
  hono.get(
    `${ENROL}/code`,
    changing((app, c, who) => showSecret(app, c, who)),
  );
  hono.post(`${ENROL}/code`, changing(takeFirstCode));
  hono.post(`${ENROL}/code/end`, changing(remove));
  hono.post(`${ENROL}/recovery`, changing(renew));
  if (passkeysWork(app)) {
    hono.post(`${ENROL}/passkey/options`, changing(passkeyOptions));
    hono.post(`${ENROL}/passkey`, changing(takePasskey));
  }
  hono.post(`${ENROL}/passkey/:id/end`, changing(remove));
  return hono;
}

const startCode: Change = async (app, c, { person, factors }) => {
  if (factors.code === null) await startOneTimePassword(app, person.id);
  return goTo(c, `${ENROL}/code`);
};

async function showSecret(
  app: App,
  c: Context<Site>,
  { person }: Who,
  wrong?: string,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const secret = await waitingSecret(app, person.id, person.email ?? person.name);
  if (secret === null) return goTo(c, ENROL);
  return c.html(<SetUpCode {...{ c, secret, wrong }} />, status);
}

const takeFirstCode: Change = async (app, c, who) => {
  const { lang, agent } = c.get('visitor');
  const texts = words(lang).factors;
  const typed = readText(await c.req.formData(), 'code').slice(0, 100);
  if (typed.trim() === '') return showSecret(app, c, who, texts.codeMissing, 422);
  const result = await addOneTimePassword(app, who.person.id, typed, agent);
  if (result === 'wrong') return showSecret(app, c, who, texts.codeWrong, 422);
  if (!('wait' in result)) return goOn(app, c, result);
  c.header('Retry-After', String(result.wait));
  const wrong = texts.tooMany(saySpan(Math.max(result.wait, 60) * 1000, lang));
  return showSecret(app, c, who, wrong, 429);
};

const passkeyOptions: Change = async (app, c, { person }) => {
  const { options, step } = await askForNewPasskey(app, person);
  keepCookie(c, app, 'passkey', step, STEP_LASTS);
  return c.json(options);
};

const takePasskey: Change = async (app, c, who) => {
  const { lang, agent } = c.get('visitor');
  const texts = words(lang).factors;
  const form = await c.req.formData();
  const step = readCookie(c, app, 'passkey') ?? '';
  dropCookie(c, app, 'passkey');
  const label = readText(form, 'label').trim().slice(0, 60) || texts.passkeyUnnamed;
  const answer = { step, label, credential: readText(form, 'credential') };
  const result = await addPasskey(app, who.person.id, answer, agent);
  if (result === 'wrong')
    return c.html(<MethodsPage {...{ app, c, who }} wrong={{ label: texts.passkeyFailed }} />, 422);
  return goOn(app, c, result);
};

/** The new session takes the place of the old one; codes are shown on this page and never again. */
async function goOn(app: App, c: Context<Site>, { token, codes }: Changed): Promise<Response> {
  keepCookie(c, app, 'session', token);
  return codes === null ? goTo(c, `${ENROL}?done=added`) : c.html(<CodesOnce {...{ c, codes }} />);
}

const remove: Change = async (app, c, who) => {
  const passkey = c.req.param('id');
  const what = passkey === undefined ? 'code' : { passkey };
  const session = readCookie(c, app, 'session') ?? '';
  if (await removeFactor(app, who.person, what, session)) return goTo(c, `${ENROL}?done=removed`);
  const wrong = {
    [passkey === undefined ? 'code' : 'passkeys']: words(c.get('visitor').lang).factors.required,
  };
  return c.html(<MethodsPage {...{ app, c, who, wrong }} />, 422);
};

const renew: Change = async (app, c, { person, factors }) => {
  if (factors.code === null && factors.passkeys.length === 0) return goTo(c, ENROL);
  const codes = await renewRecoveryCodes(app, person.id, readCookie(c, app, 'session') ?? '');
  return c.html(<CodesOnce {...{ c, codes }} />);
};
