// The pages of this wall in a real browser: for everybody to use, on a phone and on a desk.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { setAbsence } from '../../engine/shell/administer.ts';
import { makeApp } from '../../engine/shell/app.ts';
import { readFor } from '../../engine/shell/reading.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { startOneTimePassword } from '../../engine/shell/people/one-time-password.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser } from '../harness/browser.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { serveSite } from '../harness/served.ts';

let open: TestApp;
let served: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let id: string;

beforeAll(async () => {
  open = await openTestApp();
  const { store, keyring, clock, log } = open.app;
  served = await serveSite((baseUrl) => Promise.resolve(makeApp({ store, keyring, clock, log, baseUrl })));
  browser = await openBrowser();
  ({ id } = await fileComplaint(open.app, { contact: open.ids['advisor-1'] }));
  await fileComplaint(open.app, {
    relation: 'employee',
    'confidant-help': 'receive',
    confidant: open.ids['confidant-1'],
  });
  await readFor(open.app, open.ids['advisor-1'] ?? '', id, 'dossier');
  await readFor(open.app, open.ids['advisor-1'] ?? '', id, 'do:confirm');
  const absence = {
    from: '2026-04-20T22:00:00Z',
    until: '2026-05-04T22:00:00Z',
    substitute: open.ids['advisor-2'] ?? '',
  };
  await setAbsence(open.app, open.ids['advisor-1'] ?? '', absence);
  await reindex(open.app);
  await startOneTimePassword(open.app, open.ids['desk-1'] ?? '');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await open.close();
});

const PAGES: readonly (readonly [what: string, who: string, path: () => string])[] = [
  ['what waits', 'advisor-2', () => `/waiting/${id}`],
  ['the worklist of a substitute', 'advisor-2', () => '/worklist'],
  ['the key as a picture', 'desk-1', () => '/account/sign-in/code'],
  ['ending access', 'administrator-1', () => `/people/${open.ids['confidant-1'] ?? ''}/end`],
  ['who looked', 'complainant', () => '/status/dossier'],
];

test.each(PAGES.flatMap((page) => [false, true].map((phone) => [...page, phone] as const)))(
  '%s is whole and for everybody (%s, %s, phone: %s)',
  async (what, who, path, phone) => {
    const { app } = open;
    const viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, locale: 'nl-NL' });
    const holder =
      who === 'complainant'
        ? ({ kind: 'complainant', dossier: id } as const)
        : ({ kind: 'person', person: open.ids[who] ?? '' } as const);
    const value = await beginSession(app.store, holder, 'test', app.clock());
    const name = who === 'complainant' ? 'status' : 'session';
    await context.addCookies([{ name, value, url: served.url }]);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (said) => {
      if (said.type() === 'error') refused.push(said.text());
    });
    const answer = await page.goto(served.url + path());
    expect(answer?.status()).toBe(200);
    expect(await axeViolations(page)).toEqual([]);
    expect(refused).toEqual([]);
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wider).toBeLessThanOrEqual(0);
    const folder = process.env.PICTURES;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${what}-${phone ? 'phone' : 'desk'}.png`, fullPage: true });
    }
    await context.close();
  },
  60_000,
);
