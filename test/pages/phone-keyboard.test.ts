// The phone desk in a real browser by keyboard alone: found while typing, filled in, read back, sent; the mouse is never touched.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { site } from '../../views/site.tsx';
import { bytesOf, PEOPLE, PLACEMENTS } from '../directory/lists.ts';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, serveApp, sidewaysScroll } from '../harness/browser.ts';
import type { Hono } from 'hono';

let test: TestApp;
let browser: Browser;
let served: { url: string; close(): Promise<void> };

beforeAll(async () => {
  test = await openTestApp();
  for (const list of [PEOPLE, PLACEMENTS]) await importList(test.app, bytesOf(list), { dry: false });
  let handler: Hono | null = null;
  const front = { fetch: (request: Request, env: object) => handler?.fetch(request, env) } as unknown as Hono;
  served = await serveApp(front);
  Object.assign(test.app, { baseUrl: served.url });
  handler = site(test.app, await test.app.plans.organisation()) as unknown as Hono;
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await test.close();
});

async function deskPage(size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  const holder = { kind: 'person', person: test.ids['desk-1'] ?? '' } as const;
  const session = await beginSession(test.app.store, holder, '', START);
  await context.addCookies([{ name: 'session', value: session, url: served.url }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = globalThis as unknown as {
      mice: number;
      addEventListener(
        name: string,
        heard: (event: { detail: number; pointerType?: string }) => void,
        capture: boolean,
      ): void;
    };
    seen.mice = 0;
    for (const name of ['mousedown', 'pointerdown', 'touchstart'])
      seen.addEventListener(name, () => (seen.mice += 1), true);
  });
  return page;
}

/** Goes by Tab until the element with this id, or whose text holds this, has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const found = await page.evaluate((target) => {
      type Focused = { id: string; tagName: string; textContent: string | null };
      const active = (globalThis as unknown as { document: { activeElement: Focused | null } }).document
        .activeElement;
      return (
        active !== null &&
        (active.id === target || (active.tagName !== 'BODY' && (active.textContent ?? '').includes(target)))
      );
    }, wanted);
    if (found && presses > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${wanted}.`);
}

async function goingOn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

it('given a call, then all of it is done by keyboard, and axe finds nothing', async () => {
  const page = await deskPage({ width: 1280, height: 900 });
  await page.goto(`${served.url}/file/complaint/phone?for=other`);
  // The browser gives the focus when it first draws the page, which can be after it has loaded.
  await page.waitForFunction("document.activeElement.id === 'find'");
  await page.keyboard.type('spijk', { delay: 20 });
  await page.waitForSelector('.caller');
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, 'Sientje Spijkers');
  await goingOn(page, () => page.keyboard.press('Enter'));
  expect(await page.inputValue('#f-name')).toBe('Sientje Spijkers');
  expect(await page.inputValue('#f-email')).toBe('sientje@spijkerbak.example');
  expect(await page.isChecked(`input[name=contact][value="${test.ids['advisor-2']}"]`)).toBe(true);
  await tabTo(page, 'f-subject');
  await page.keyboard.type('Gereedschap weg');
  await tabTo(page, 'f-category');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'f-description');
  await page.keyboard.type('Maandag was het weg. Dinsdag ook.');
  await tabTo(page, 'f-wish');
  await page.keyboard.type('Dat het terugkomt.');
  await tabTo(page, 'Lees het terug');
  await goingOn(page, () => page.keyboard.press('Enter'));
  expect(await page.locator('.error-summary li').allTextContents()).toEqual([]);
  expect(await page.locator('.read-back-sentence').allTextContents()).toEqual(
    expect.arrayContaining(['Gereedschap weg', 'Maandag was het weg.', 'Dinsdag ook.']),
  );
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, 'right');
  await page.keyboard.press('Space');
  await tabTo(page, 'way');
  await page.keyboard.press('ArrowDown');
  expect(await page.isChecked('input[name=way][value=voice]')).toBe(true);
  await tabTo(page, 'Klacht versturen');
  await goingOn(page, () => page.keyboard.press('Enter'));
  expect(await page.textContent('main')).toMatch(/\d{4} \d{4} \d{4} \d{4}/);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate('window.mice')).toBe(0);
  const row = await test.app.store.db.selectFrom('dossiers').select('id').executeTakeFirstOrThrow();
  const { dossier } = await openDossier(test.app, row.id);
  expect(dossier).toMatchObject({
    channel: 'phone',
    told: 'voice',
    participants: { handler: [test.ids['advisor-2']] },
  });
  await page.context().close();
}, 120_000);

it('given a phone’s width, then nothing of the screen scrolls sideways', async () => {
  const page = await deskPage({ width: 320, height: 640 });
  for (const path of ['/file/complaint/phone?for=other', '/directory', '/who?q=spijkers', '/file/continue']) {
    await page.goto(served.url + path);
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    expect([path, await axeViolations(page)]).toEqual([path, []]);
  }
  await page.context().close();
}, 60_000);
