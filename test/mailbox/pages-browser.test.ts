// The pages about mail in a real browser: for everybody to use, on a phone and on a desk, in the light and in the dark.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { makeApp } from '../../engine/shell/app.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, sidewaysScroll } from '../harness/browser.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { serveSite } from '../harness/served.ts';
import { mail } from './corpus.ts';
import { startImapServer } from './imap-server.ts';

let open: TestApp;
let served: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let waiting = '';

beforeAll(async () => {
  open = await openTestApp();
  const { store, keyring, clock, log } = open.app;
  served = await serveSite((baseUrl) => Promise.resolve(makeApp({ store, keyring, clock, log, baseUrl })));
  browser = await openBrowser();
  await refusedMailbox();
  await mailComesIn();
  await fileComplaint(open.app);
  await store.write((tx) =>
    tx
      .updateTable('outbox')
      .set({ due_at: 'never', attempts: 12, last_error: '451 try again later' })
      .where('recipient_hint', '=', 'complainant')
      .execute(),
  );
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await open.close();
});

async function refusedMailbox(): Promise<void> {
  const server = await startImapServer();
  server.expect('another token');
  await expect(
    pollMailbox(open.app, { ...server.settings, token: () => 'an expired one' }),
  ).rejects.toThrow();
  await server.close();
}

/** One that waits for whoever looks after the mailbox, and one that names everybody but an administrator. */
async function mailComesIn(): Promise<void> {
  const { app, ids } = open;
  const everybody = Object.keys(ids).filter((name) => name !== 'administrator-1');
  const sources = [
    mail(
      { From: 'Webwinkel <no-reply@winkel.example>', Subject: 'De deur klemt' },
      'De deur klemt al een week.',
    ),
    mail({}, `Dit gaat over ${everybody.map((name) => `${name}@example.org`).join(', ')}.`),
  ];
  const fetched = sources.map((source, index) => ({
    ...{ uid: index + 1, size: source.length, receivedAt: app.clock(), source },
  }));
  await keepReceived(app, 'complaints', '1', fetched);
  await takeInReceived(app);
  const row = app.store.db.selectFrom('received').select('id').where('reason', '=', 'no-reply');
  waiting = (await row.executeTakeFirstOrThrow()).id;
}

const PAGES: readonly (readonly [what: string, who: string, path: () => string, says: string])[] = [
  ['what came in', 'administrator-1', () => '/received', 'kan door niemand worden bekeken'],
  ['what waits', 'confidant-1', () => '/received', 'De deur klemt'],
  ['a message', 'confidant-1', () => `/received/${waiting}`, 'Wie heeft dit bericht bekeken?'],
  ['what was given up', 'administrator-1', () => '/outbox?show=failed', 'Afgehandeld'],
  ['how long things are kept', 'administrator-1', () => '/retention', 'Buiten dossiers'],
];
const LOOKS = [
  { name: 'phone', viewport: { width: 390, height: 800 }, colorScheme: 'light' },
  { name: 'desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

test.each(PAGES.flatMap((page) => LOOKS.map((look) => [...page, look.name, look] as const)))(
  '%s is whole and for everybody (%s, %s, “%s”, %s)',
  async (what, who, path, says, name, { viewport, colorScheme }) => {
    const { app } = open;
    const context = await browser.newContext({ viewport, colorScheme, locale: 'nl-NL' });
    const holder = { kind: 'person', person: open.ids[who] ?? '' } as const;
    const value = await beginSession(app.store, holder, 'test', app.clock());
    await context.addCookies([{ name: 'session', value, url: served.url }]);
    const page = await context.newPage();
    const answer = await page.goto(served.url + path());
    expect(answer?.status()).toBe(200);
    expect(await page.innerText('main')).toContain(says);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    const folder = process.env.PICTURES;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${what}-${name}.png`, fullPage: true });
    }
    await context.close();
  },
  60_000,
);
