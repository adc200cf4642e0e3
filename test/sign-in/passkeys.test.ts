// Passkeys in a real browser with a virtual authenticator, and the pages around them as everybody meets them.
import { mkdirSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setPassword } from '../../engine/shell/people/set-password.ts';
import { resetFactors } from '../../engine/shell/people/change-factors.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, serveApp, sidewaysScroll } from '../harness/browser.ts';
import { site } from '../../views/site.tsx';
import { PASSWORD } from '../pages/signed-in.ts';
import { addressOf, codeAt, openHouse } from './house.ts';

let opened: TestApp;
let browser: Browser;
let served: { url: string; close(): Promise<void> };

/** Browsers make passkeys for names, and this machine's name is `localhost`. */
beforeAll(async () => {
  [opened, browser] = await Promise.all([openHouse({ confidant: 'passkey' }), openBrowser()]);
  let handler: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const own = await serveApp({ fetch: (request: Request) => handler(request) } as never);
  served = { url: own.url.replace('127.0.0.1', 'localhost'), close: own.close };
  const app = { ...opened.app, baseUrl: served.url };
  const hono = site(app, await app.plans.organisation());
  handler = (request) => hono.fetch(request);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await opened?.close();
});

/** The clock goes on from test to test, so that nobody waits for what another tried. */
let hour = 8;
beforeEach(() => {
  hour += 1;
  opened.goTo(`2026-04-24T${String(hour).padStart(2, '0')}:00:00Z`);
});

interface Device {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticator: string;
}

async function newDevice(options: { phone?: boolean; scripts?: boolean } = {}): Promise<Device> {
  const viewport = options.phone ? { width: 360, height: 780 } : { width: 1100, height: 900 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: options.scripts ?? true });
  await context.addCookies([{ name: 'lang', value: 'nl', url: served.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { page, cdp, authenticator: authenticatorId };
}

async function signIn({ page }: Device, name: string): Promise<void> {
  await setPassword(opened.app, opened.ids[name] ?? '', PASSWORD);
  await page.goto(`${served.url}/sign-in`);
  await page.getByLabel('E-mailadres').fill(addressOf(name));
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

async function makePasskey({ page }: Device, label: string): Promise<void> {
  await page.getByLabel('Naam').fill(label);
  await page.getByRole('button', { name: 'Passkey maken' }).click();
}

async function look(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  if (!process.env.LOOK) return;
  mkdirSync(process.env.LOOK, { recursive: true });
  await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
}

describe('given a role that asks for a passkey', () => {
  test('when somebody signs in with a password, then they make one, keep the codes and go on; from then on the passkey alone lets them in', async () => {
    const device = await newDevice();
    const { page } = device;
    await signIn(device, 'confidant-1');
    await page.waitForURL(`${served.url}/account/sign-in`);
    expect(await page.getByText('Uw rol vraagt een passkey').isVisible()).toBe(true);
    expect(await page.getByText('Codes instellen').count()).toBe(0);
    await look(page, 'enrol');
    await makePasskey(device, 'Telefoon van het werk');
    await page.getByRole('heading', { name: 'Bewaar deze herstelcodes' }).waitFor();
    expect(await page.locator('.once-codes li').count()).toBe(10);
    await look(page, 'codes');
    await page.getByRole('link', { name: 'Ga verder' }).click();
    await page.waitForURL(`${served.url}/worklist`);
    await page.goto(`${served.url}/account/sign-in`);
    await page.getByRole('rowheader', { name: 'Telefoon van het werk' }).waitFor();
    await look(page, 'passkey');
    await page.getByRole('button', { name: 'Passkey Telefoon van het werk weghalen' }).click();
    await page.getByText('Dit kan niet weg').first().waitFor();

    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(`${served.url}/worklist`);
    await page.context().close();
  });

  test('when a thief has password and a recovery code, then they see nothing and make no passkey of their own', async () => {
    const owner = await newDevice();
    await resetFactors(opened.app, opened.ids['confidant-1'] ?? '');
    await signIn(owner, 'confidant-1');
    await makePasskey(owner, 'Eigen');
    await owner.page.locator('.once-codes').waitFor();
    const [code = ''] = await owner.page.locator('.once-codes li').allTextContents();
    const thief = await newDevice();
    await signIn(thief, 'confidant-1');
    await thief.page.getByLabel('Code').fill(code);
    await thief.page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await thief.page.waitForURL(`${served.url}/account/sign-in`);
    await thief.page.getByText('Log opnieuw in met uw passkey om verder te gaan.').waitFor();
    expect(await thief.page.getByRole('button', { name: 'Passkey maken' }).count()).toBe(0);
    await look(thief.page, 'again-passkey');
    const answer = await thief.page.request.post(`${served.url}/account/sign-in/passkey/options`, {
      headers: { origin: served.url, 'sec-fetch-site': 'same-origin' },
      form: {},
      maxRedirects: 0,
    });
    expect([answer.status(), answer.headers().location]).toEqual([303, '/account/sign-in']);
    await owner.page.context().close();
    await thief.page.context().close();
  });
});

describe('given somebody whose role asks for no more than a password', () => {
  test('when they make a passkey, then it also serves as second step after a password, and elsewhere they are signed out', async () => {
    const [device, elsewhere] = [await newDevice(), await newDevice({ phone: true })];
    const { page } = device;
    await signIn(device, 'advisor-1');
    await signIn(elsewhere, 'advisor-1');
    await page.goto(`${served.url}/account`);
    await page.getByRole('link', { name: 'Inloggen beter beveiligen' }).click();
    await look(page, 'methods');
    await makePasskey(device, '');
    await page.locator('.once-codes').waitFor();
    await elsewhere.page.goto(`${served.url}/worklist`);
    expect(elsewhere.page.url()).toContain('/sign-in');
    await page.goto(`${served.url}/worklist`);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await signIn(device, 'advisor-1');
    await page.waitForURL(/\/sign-in\/second/);
    await look(page, 'second');
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(`${served.url}/worklist`);
    await look(elsewhere.page, 'sign-in-phone');
    await page.context().close();
    await elsewhere.page.context().close();
  });

  test('when the browser has no passkey, or it is no longer theirs, then one sentence says so and the password form remains', async () => {
    const device = await newDevice();
    const { page, cdp, authenticator } = device;
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: authenticator,
      enabled: false,
    });
    await page.goto(`${served.url}/sign-in`);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: false });
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: authenticator,
      enabled: true,
    });
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.getByText('Dit is niet gelukt.').waitFor();
    await look(page, 'failed');
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: true });
    await signIn(device, 'manager-1');
    await page.goto(`${served.url}/account/sign-in`);
    await makePasskey(device, 'Oud');
    await page.locator('.once-codes').waitFor();
    await resetFactors(opened.app, opened.ids['manager-1'] ?? '');
    await page.goto(`${served.url}/sign-in`);
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.getByText('Deze passkey hoort niet bij een account hier').first().waitFor();
    expect(await page.getByLabel('Wachtwoord').isVisible()).toBe(true);
    await page.context().close();
  });

  test('when what a passkey said is sent again, or to what was asked of somebody else, then it is refused', async () => {
    const device = await newDevice();
    const { page } = device;
    await signIn(device, 'director-1');
    await page.goto(`${served.url}/account/sign-in`);
    await makePasskey(device, 'Sleutel');
    await page.locator('.once-codes').waitFor();
    await page.context().clearCookies({ name: 'session' });
    await page.goto(`${served.url}/sign-in`);
    const sent = page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey'));
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    const credential = new URLSearchParams((await sent).postData() ?? '').get('credential') ?? '';
    await page.waitForURL(`${served.url}/worklist`);
    const headers = { origin: served.url, 'sec-fetch-site': 'same-origin' };
    const other = await browser.newContext();
    const again = await other.request.post(`${served.url}/sign-in/passkey`, {
      headers,
      form: { credential },
    });
    await other.request.post(`${served.url}/sign-in/passkey/options`, { headers, form: {} });
    const elsewhere = await other.request.post(`${served.url}/sign-in/passkey`, {
      headers,
      form: { credential },
    });
    const broken = await other.request.post(`${served.url}/sign-in/passkey`, {
      headers,
      form: { credential: '{' },
    });
    expect([again.status(), elsewhere.status(), broken.status()]).toEqual([422, 422, 422]);
    await other.close();
    await page.context().close();
  });
});

test('given no scripts, then codes are set up and used by forms alone, and what needs a script does not show', async () => {
  const device = await newDevice({ scripts: false, phone: true });
  const { page } = device;
  await page.goto(`${served.url}/sign-in`);
  expect(await page.getByRole('button', { name: 'Inloggen met een passkey' }).isVisible()).toBe(false);
  await signIn(device, 'desk-1');
  await page.goto(`${served.url}/account/sign-in`);
  expect(await page.getByText('Deze browser kan geen passkeys maken').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Codes instellen' }).click();
  const secret = ((await page.locator('#secret').textContent()) ?? '').replaceAll(/\s/g, '');
  await page.getByLabel('Code uit de app').fill(codeAt(secret, opened.app.clock()));
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  expect(await page.locator('.once-codes li').count()).toBe(10);
  await page.context().close();
});

test.each([
  ['a desk', false],
  ['a phone', true],
])('setting up codes is whole and for everybody on %s', async (_, phone) => {
  const device = await newDevice({ phone });
  const { page } = device;
  await resetFactors(opened.app, opened.ids['quality-officer-1'] ?? '');
  await signIn(device, 'quality-officer-1');
  await page.goto(`${served.url}/account/sign-in`);
  await page.getByRole('button', { name: 'Codes instellen' }).click();
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await look(page, `code-${phone}`);
  const secret = ((await page.locator('#secret').textContent()) ?? '').replaceAll(/\s/g, '');
  await page.getByLabel('Code uit de app').fill(codeAt(secret, opened.app.clock()));
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.locator('.once-codes').waitFor();
  await look(page, `codes-${phone}`);
  await page.goto(`${served.url}/account/sign-in`);
  await look(page, `methods-${phone}`);
  await page.goto(`${served.url}/account`);
  await look(page, `account-${phone}`);
  await page.context().close();
});
