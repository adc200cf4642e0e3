// The pages of receipts, privacy and keeping in a real browser: nothing for axe to find, nothing wider than a phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { keep } from '../../engine/shell/retention.ts';
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
  const contact = open.ids['advisor-1'] ?? '';
  for (let count = 0; count < 3; count += 1) {
    const filed = await fileComplaint(served.app, { contact, about: 'Kees Planner' });
    dossier = filed.id;
    await act(served.app, dossier, contact, 'confirm', confirmed);
    await act(served.app, dossier, 'complainant', 'message', { text: 'Kees Planner belde mij niet terug.' });
    await act(served.app, dossier, 'complainant', 'withdraw');
    if (count === 0)
      await keep(served.app, 'hold', open.ids['administrator-1'] ?? '', filed.number, 'Rechtszaak.');
  }
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await open?.close();
});

async function pageAs(who: string, phone: boolean, lang: string) {
  const kind =
    who === 'complainant'
      ? { kind: 'complainant', dossier }
      : { kind: 'person', person: open.ids[who] ?? '' };
  const session = await beginSession(served.app.store, kind as never, 'test', served.app.clock());
  const viewport = phone ? { width: 360, height: 780 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport });
  const name = who === 'complainant' ? 'status' : 'session';
  await context.addCookies([
    { name, value: session, url: served.url },
    { name: 'lang', value: lang, url: served.url },
  ]);
  return context.newPage();
}

describe.each([
  ['a desk', false, 'nl'],
  ['a phone', true, 'en'],
] as const)('on %s', (_, phone, lang) => {
  test.each([
    ['administrator-1', '/retention'],
    ['advisor-1', '/dossier/ID/export?for=complainant'],
    ['advisor-1', '/dossier/ID/export?for=other&name='],
    ['advisor-1', '/dossier/ID/erase'],
    ['advisor-1', '/dossier/ID'],
    ['complainant', '/status/dossier/proof'],
    ['complainant', '/verify'],
    ['complainant', '/privacy/complaint'],
    ['complainant', '/file/complaint'],
  ])('for %s, %s is whole and for everybody', async (who, path) => {
    const page = await pageAs(who, phone, lang);
    await page.goto(served.url + path.replace('ID', dossier));
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});

test('given no scripts, then what is typed in a check stays, and its answer is said aloud', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${served.url}/verify?lang=nl`);
  await page.getByLabel('Het nummer').fill('K-2026-NOTHER');
  await page.getByLabel('Begin van de geschiedenis').fill('abc');
  await page.getByRole('button', { name: 'Controleren' }).last().click();
  await page.getByText('hoort niet bij een dossier').waitFor();
  expect(await page.getByLabel('Het nummer').inputValue()).toBe('K-2026-NOTHER');
  await page.context().close();
});
