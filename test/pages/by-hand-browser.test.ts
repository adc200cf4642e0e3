// Letters, the telephone desk and codes in a real browser: whole and for everybody, on a phone, on a desk, in the dark and on paper.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { correctContact } from '../../engine/shell/contact.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { bounced } from '../../engine/shell/mail/bounced.ts';
import { letterKey } from '../../engine/shell/mail/letter-key.ts';
import { replyToken } from '../../engine/shell/mail/reply-token.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { makeApp } from '../../engine/shell/app.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, sidewaysScroll } from '../harness/browser.ts';
import { complaint } from '../harness/complaint.ts';
import { confirmed, fileComplaint } from '../harness/complaints.ts';
import { serveSite } from '../harness/served.ts';

const ADDRESS = 'Burgemeester van der Heijdenlaan 128 bis\n3511 AB Utrecht';

let house: TestApp;
let served: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let cameBack: string;
let onPaper: string;
let represented: string;
let withoutCode: string;

beforeAll(async () => {
  house = await openTestApp();
  const { app, ids } = house;
  const { store, keyring, clock, log } = app;
  served = await serveSite((baseUrl) => Promise.resolve(makeApp({ store, keyring, clock, log, baseUrl })));
  browser = await openBrowser();
  const contact = ids['advisor-1'];
  const filed = async (other: Record<string, unknown>) =>
    (await fileComplaint(app, { contact, phone: '030 555 0142', ...other })).id;
  cameBack = await filed({
    email: 'een-heel-lang-adres-dat-niet-bestaat@postbus.voorbeeld-organisatie.exmaple',
  });
  onPaper = await filed({ email: '', address: ADDRESS });
  represented = await filed({
    ...{ 'for-another': 'yes', 'representative-name': 'Kim de Vries', 'representative-address': ADDRESS },
    ...{ 'representative-phone': '030 555 0100', 'consent-how': 'in-person', 'consent-on': '2026-04-20' },
  });
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The complaint procedure is not published.');
  const data = complaint({ email: '', phone: '030 555 0142', contact });
  const opened = await fileDossier(app, plan, { actor: 'system', language: 'nl', channel: 'system', data });
  withoutCode = opened.decision.dossier.id;
  await handle(app, cameBack, { event: 'confirm', actor: contact ?? '', input: confirmed });
  while ((await workOnce({ app, sendMail: () => Promise.resolve() })) > 0);
  const { dossier } = await openDossier(app, cameBack);
  const sending = dossier.sendings.find(({ letter }) => letter === 'confirmation');
  const name = mailName(letterKey(cameBack, sending ?? { id: '' }));
  const messageId = `<${replyToken(keyring, name, cameBack, 'complainant')}@example.org>`;
  await bounced(app, { messageId, permanent: true, reason: '550 5.1.1 Deze postbus bestaat niet.' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await house.close();
});

const LOOKS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['desk', { viewport: { width: 1280, height: 900 } }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
];

async function pageFor(who: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  const holder = who.startsWith('of ')
    ? ({ kind: 'complainant', dossier: who.slice(3) } as const)
    : ({ kind: 'person', person: house.ids[who] ?? '' } as const);
  const value = await beginSession(house.app.store, holder, 'test', house.app.clock());
  const name = holder.kind === 'complainant' ? 'status' : 'session';
  await context.addCookies([{ name, value, url: served.url }]);
  return context.newPage();
}

async function judge(page: Page, what: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${what}.png`, fullPage: true });
  }
  expect([what, await axeViolations(page)]).toEqual([what, []]);
  expect([what, await sidewaysScroll(page)]).toEqual([what, 0]);
}

async function letterOf(dossier: string, letter: string): Promise<string> {
  const found = (await openDossier(house.app, dossier)).dossier.sendings.find(
    (each) => each.letter === letter,
  );
  return found?.id ?? '';
}

describe.each(LOOKS)('on a screen (%s)', (look, options) => {
  it.each([
    ['the warning on a dossier', 'advisor-1', () => `/dossier/${cameBack}`],
    ['a dossier without a code', 'advisor-1', () => `/dossier/${withoutCode}`],
    ['a represented dossier', 'advisor-1', () => `/dossier/${represented}`],
    ['putting details right', 'advisor-1', () => `/dossier/${cameBack}/contact`],
    ['details of who acts', 'advisor-1', () => `/dossier/${represented}/contact?of=representative`],
    ['giving a code', 'advisor-1', () => `/dossier/${withoutCode}/code`],
    ['who acts', 'advisor-1', () => `/dossier/${represented}/represented`],
    ['who is to act', 'advisor-1', () => `/dossier/${cameBack}/represented`],
    ['what failed', 'administrator-1', () => '/outbox?show=failed'],
    ['what waits', 'administrator-1', () => '/outbox'],
    ['going on by a code', 'desk-1', () => '/file/continue'],
  ])(
    '%s is for everybody',
    async (what, who, path) => {
      const page = await pageFor(who, options);
      expect((await page.goto(served.url + path()))?.status()).toBe(200);
      await judge(page, `${what}-${look}`);
      await page.context().close();
    },
    60_000,
  );

  it('a letter to post, to read out, and said with a moment that cannot be, is for everybody', async () => {
    const page = await pageFor('advisor-1', options);
    const letter = await letterOf(onPaper, 'receipt');
    await page.goto(`${served.url}/dossier/${onPaper}/letter/${letter}`);
    await page.click('summary');
    await judge(page, `a letter to post-${look}`);
    await page.fill('[name="happened.day"]', '1');
    await page.fill('[name="happened.month"]', '4');
    await page.fill('[name="happened.year"]', '2026');
    await page.fill('[name="happened.time"]', '10:00');
    await page.click('form[action$="/posted"] .button');
    expect(await page.textContent('.error-summary')).toContain('voor de ontvangst');
    await judge(page, `a letter with a wrong moment-${look}`);
    await page.goto(`${served.url}/dossier/${onPaper}/letter/${letter}/read-out`);
    await judge(page, `a letter to read out-${look}`);
    await page.context().close();
  }, 60_000);

  it('writing down what the complainant said is for everybody, also when it is not said how', async () => {
    const page = await pageFor('advisor-1', options);
    await page.goto(`${served.url}/dossier/${onPaper}`);
    await page.click('#messages summary >> text=Opschrijven');
    await page.fill('#act-write-down-text', 'Het gaat beter.');
    await page.click('form[action$="/act/write-down"] .button');
    await page.waitForSelector('.error-summary');
    expect(await page.inputValue('#act-write-down-text')).toBe('Het gaat beter.');
    await judge(page, `writing down-${look}`);
    await page.context().close();
  }, 60_000);

  it('the complainant’s own page and form are for everybody', async () => {
    const page = await pageFor(`of ${cameBack}`, options);
    await page.goto(`${served.url}/status/dossier`);
    expect(await page.textContent('main')).toContain('Onze e-mail aan u kwam terug');
    await judge(page, `the own page-${look}`);
    await page.goto(`${served.url}/status/dossier/contact`);
    await page.check('input[value="paper"]');
    await page.waitForSelector('#f-address');
    await judge(page, `how to be reached-${look}`);
    await page.goto(`${served.url}/status/dossier/represented`);
    await judge(page, `letting somebody act-${look}`);
    await page.context().close();
  }, 60_000);

  it('the way in which letters come is asked on the form, and the address only where it is needed', async () => {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    const page = await context.newPage();
    await page.goto(`${served.url}/file/complaint`);
    await page.click('main a.button-primary, main button.button-primary');
    await page.waitForSelector('#f-email');
    expect(await page.locator('#f-address').count()).toBe(1);
    await page.fill('#f-email', 'bo@example.org');
    await page.press('#f-email', 'Tab');
    await page.waitForSelector('input[name="letters-by"]');
    expect(await page.locator('#f-address').count()).toBe(0);
    await judge(page, `the form-${look}`);
    await context.close();
  }, 60_000);

  it.each(['mail', 'paper', 'voice'] as const)(
    'the telephone desk is for everybody at each step (%s)',
    async (way) => {
      const page = await pageFor('desk-1', options);
      await page.goto(`${served.url}/file/complaint/phone?for=other`);
      await judge(page, `the desk-${look}`);
      await page.check('input[name="relation"][value="client"]');
      await page.fill('#f-name', 'Bo Voorbeeld');
      await page.fill('#f-phone', '030 555 0142');
      if (way === 'mail') await page.fill('#f-email', 'bo@example.org');
      else await page.fill('#f-address', ADDRESS);
      await page.fill('#f-subject', 'Rooster klopt niet');
      await page.selectOption('#f-category', 'placement');
      await page.fill('#f-description', 'Er kwam drie keer iemand op een andere dag. Niemand belde.');
      await page.click('.button-group .button-primary');
      await page.waitForURL('**/phone/read**');
      await judge(page, `reading back-${look}-${way}`);
      await page.check('input[name="right"]');
      await page.check(`input[name="way"][value="${way}"]`);
      await page.click('form .button-primary');
      await page.waitForURL('**/receipt**');
      await judge(page, `the receipt-${look}-${way}`);
      if (look === 'desk') {
        await page.emulateMedia({ media: 'print' });
        await judge(page, `the receipt-print-${way}`);
      }
      await page.context().close();
    },
    120_000,
  );
});

it('a code to tell or to post is shown once, and is for everybody on a screen and on paper', async () => {
  for (const how of ['voice', 'paper']) {
    const page = await pageFor('advisor-1', { viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.url}/dossier/${withoutCode}/code`);
    await page.check(`input[name="how"][value="${how}"]`);
    await page.click('form .button-primary');
    expect(await page.textContent('main')).toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    await judge(page, `a code-${how}`);
    await page.emulateMedia({ media: 'print' });
    await judge(page, `a code-print-${how}`);
    await page.context().close();
  }
}, 60_000);

it('given an address that is put right, then the warning is gone and the history says so', async () => {
  const asked = { of: 'complainant', data: { email: 'bo@example.org' } } as const;
  await correctContact(house.app, cameBack, { ...asked, actor: house.ids['advisor-1'] ?? '', said: 'phone' });
  const page = await pageFor('advisor-1', { viewport: { width: 1280, height: 900 } });
  await page.goto(`${served.url}/dossier/${cameBack}`);
  expect(await page.locator('.notice-warning').count()).toBe(0);
  expect(await page.textContent('#history')).toContain('Gehoord: per telefoon');
  await judge(page, 'a dossier put right');
  await page.context().close();
}, 60_000);
