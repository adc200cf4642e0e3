// The pages of people at work in a real browser: nothing for axe to find, nothing wider than a phone, acts in place.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, sidewaysScroll } from '../harness/browser.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { serveSite } from '../harness/served.ts';

let open: TestApp;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;
let dossier: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestApp(), openBrowser()]);
  served = await serveSite((baseUrl) => Promise.resolve({ ...open.app, baseUrl }));
  const handler = open.ids['advisor-1'] ?? '';
  dossier = (await fileComplaint(served.app, { contact: handler, about: 'Kees Planner' })).id;
  await act(served.app, dossier, 'complainant', 'message', { text: 'Wanneer hoor ik iets?' });
  await act(served.app, dossier, handler, 'confirm', confirmed);
  await act(served.app, dossier, handler, 'note', { text: 'Eerst de planner bellen.' });
  await fileComplaint(served.app, { contact: handler });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await open?.close();
});

async function pageOf(phone = false): Promise<Page> {
  const person = open.ids['advisor-1'] ?? '';
  const session = await beginSession(
    served.app.store,
    { kind: 'person', person },
    'test',
    served.app.clock(),
  );
  const viewport = phone ? { width: 360, height: 780 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport });
  await context.addCookies([
    { name: 'session', value: session, url: served.url },
    { name: 'lang', value: 'nl', url: served.url },
  ]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

describe.each([
  ['a desk', false],
  ['a phone', true],
])('on %s', (_, phone) => {
  test.each([
    '/worklist',
    '/dossier/ID',
    '/dossier/ID/do/escalate',
    '/dossier/ID/do/record-withdrawal',
    '/worklist?q=planner',
  ])('%s is whole and for everybody', async (path) => {
    const page = await pageOf(phone);
    const answer = await page.goto(served.url + path.replace('ID', dossier));
    expect(answer?.status()).toBe(200);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''))",
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});

test('given scripts, when a note is kept, then the dossier changes in place; an empty one leads to its box', async () => {
  const page = await pageOf();
  await page.goto(`${served.url}/dossier/${dossier}`);
  await page.evaluate('globalThis.stillHere = true');
  await page.getByText('Interne notitie schrijven').click();
  await page.getByLabel('Uw notitie').fill('De planner belt terug.');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await page.locator('.message-internal', { hasText: 'De planner belt terug.' }).waitFor();
  await page.getByText('Bericht aan de indiener schrijven').click();
  await page.getByRole('button', { name: 'Versturen naar de indiener' }).click();
  await page.getByRole('link', { name: 'Schrijf eerst uw bericht.' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('act-message-text');
  expect(await page.evaluate('globalThis.stillHere')).toBe(true);
  await page.context().close();
});
