// A mailbox that lets in by OAuth2: what an expired token does, and that the next one fetches everything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pollMailbox, startMailboxes } from '../../engine/shell/mailbox/poll.ts';
import { readMailboxes } from '../../engine/shell/mailbox/settings.ts';
import type { MailboxSettings } from '../../engine/shell/mailbox/settings.ts';
import { startWatch } from '../../engine/shell/watch/watch.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { visitorOf } from '../harness/visitor.ts';
import { startMailServer } from '../life/mail-server.ts';
import { mail } from './corpus.ts';
import { MAILBOX, startImapServer } from './imap-server.ts';
import type { ImapServer } from './imap-server.ts';

const FIRST = 'ya29.the-first-token';
const SECOND = 'ya29.the-second-token';

let open: TestApp;
let server: ImapServer;
let settings: MailboxSettings;
const folder = mkdtempSync(join(tmpdir(), 'gehoor-token-'));
const file = join(folder, 'token');

beforeAll(async () => {
  open = await openTestApp();
  server = await startImapServer();
  server.expect(FIRST);
  const variables = {
    IMAP_URL: server.url.replace('testuser:testpass', 'testuser'),
    IMAP_URL_TOKEN: `file:${file}`,
  };
  [settings] = readMailboxes([MAILBOX], variables) as [MailboxSettings];
});

afterAll(async () => {
  await open.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function pageOfAdministrator(): Promise<string> {
  const { app, ids } = open;
  const pages = site(app, await app.plans.organisation());
  return (await (await visitorOf(app, pages, ids['administrator-1'] ?? '')).get('/received')).text;
}

test('given no token was put there yet, then the page says which variable to look at', async () => {
  await expect(pollMailbox(open.app, settings)).rejects.toThrow('IMAP_URL_TOKEN');
  expect(await pageOfAdministrator()).toContain(
    'Het bestand met het OAuth2-token is niet te lezen of is leeg.',
  );
});

test('given a token that the server knows, then mail is fetched', async () => {
  writeFileSync(file, `${FIRST}\n`);
  server.deliver(mail({}, 'De eerste.'));
  expect(await pollMailbox(open.app, settings)).toBe(1);
  expect(await pageOfAdministrator()).not.toContain('OAuth2');
});

test('given the token has expired, then log, page and watch say so, the mail stays there, and the next token fetches it', async () => {
  server.expect(SECOND);
  server.deliver(mail({}, 'Terwijl het verlopen is.'));
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const stop = startMailboxes({ ...open.app, log }, [settings]);
  await expect.poll(() => lines.join(''), { timeout: 20_000 }).toContain('it has expired or was withdrawn');
  await stop();
  expect(lines.join('')).not.toContain('ya29');
  expect(server.messagesIn('INBOX').length).toBe(1);
  expect(await pageOfAdministrator()).toContain('De mailserver weigert het OAuth2-token: het is verlopen');
  expect(await heardByWatch()).toContain('klachten@quoratio.nl: De mailserver weigert het OAuth2-token');

  writeFileSync(file, SECOND);
  expect(await pollMailbox(open.app, settings)).toBe(1);
  expect(server.messagesIn('INBOX')).toEqual([]);
  expect(await pageOfAdministrator()).not.toContain('OAuth2');
  const kept = await open.app.store.db.selectFrom('received').select('id').execute();
  expect(kept.length).toBe(2);
}, 60_000);

async function heardByWatch(): Promise<string> {
  const alarm = await startMailServer();
  open.app.pulse.mailboxes = [MAILBOX.name];
  open.goTo('2026-04-24T10:00:00Z');
  const watch = { loop: null, mail: null, mailbox: 3600, tell: ['administrator', 'director'] };
  const from = { name: 'Quoratio', address: 'gehoor@quoratio.nl' };
  const stop = await startWatch(open.app, watch, { alarmUrl: alarm.url, from, every: 100 });
  await expect.poll(() => alarm.mails.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await stop();
  await alarm.close();
  return alarm.mails.map(({ text }) => text).join('\n');
}
