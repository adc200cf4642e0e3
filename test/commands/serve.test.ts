// Starting, stopping and trying out: the commands as processes of their own.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runGehoor, startGehoor } from '../harness/gehoor.ts';

const folders: string[] = [];

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-'));
  folders.push(folder);
  return folder;
}

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return String(port);
}

describe('gehoor serve, on an empty folder', () => {
  test('makes a database and a key for its owner only, lets the first administrator in once, and stops when asked', async () => {
    const DATA_DIR = join(emptyFolder(), 'data');
    const PORT = await freePort();
    const server = startGehoor(['serve'], { DATA_DIR, PORT });
    const said = await server.until(/invitation\/\S+\s/);
    expect(said).toContain('Mail is not set up (SMTP_URL, IMAP_URL)');
    const link = /http:\/\/\S+\/invitation\/\S+/.exec(said)?.[0] ?? '';
    expect((await fetch(`http://127.0.0.1:${PORT}/healthz`)).status).toBe(200);
    expect((await fetch(link)).status).toBe(200);
    expect(statSync(join(DATA_DIR, 'gehoor.key')).mode & 0o777).toBe(0o600);
    const second = await runGehoor(['serve'], { DATA_DIR, PORT: await freePort() });
    expect(second).toMatchObject({ code: 1 });
    expect(second.error).toMatch(/already runs on/);
    expect((await server.stop()).code).toBe(0);
  });
});

describe('gehoor serve, with mail half set up', () => {
  test('says at start what is missing, and healthz is in alarm about a mailbox that it cannot read', async () => {
    const DATA_DIR = join(emptyFolder(), 'data');
    const PORT = await freePort();
    const server = startGehoor(['serve'], { DATA_DIR, PORT, SMTP_URL: 'smtp://127.0.0.1:1' });
    const said = await server.until(/invitation\/\S+\s/);
    expect(said).toContain('mail to klachten@quoratio.nl is not fetched, since IMAP_URL is not set');
    expect(said).toContain('ALARM_SMTP_URL is not set');
    const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'trouble', trouble: ['mailbox'] }]);
    expect((await server.stop()).code).toBe(0);
  });
});

test('given the watch cannot listen where it is told to, then gehoor serve says so in one sentence and ends', async () => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const WATCH_PORT = String((taken.address() as AddressInfo).port);
  const variables = { DATA_DIR: join(emptyFolder(), 'data'), PORT: await freePort(), WATCH_PORT };
  const ran = await runGehoor(['serve'], variables);
  expect([ran.code, ran.error.trim().split('\n').length]).toEqual([1, 1]);
  expect(ran.error).toContain(`WATCH_PORT is ${WATCH_PORT}, where the watch cannot listen (EADDRINUSE)`);
  await new Promise((closed) => taken.close(closed));
});

describe('gehoor demo', () => {
  test('fills an empty database, tells how to sign in, and refuses one that is in use', async () => {
    const DATA_DIR = join(emptyFolder(), 'data');
    const first = await runGehoor(['demo'], { DATA_DIR });
    expect(first).toMatchObject({ code: 0, error: '' });
    for (const role of [
      'desk',
      'advisor',
      'confidant',
      'manager',
      'director',
      'quality-officer',
      'administrator',
    ])
      expect(first.out).toContain(role);
    const second = await runGehoor(['demo'], { DATA_DIR });
    expect(second.code).toBe(1);
    expect(second.error).toContain('already in use');
    const verified = await runGehoor(['verify'], { DATA_DIR });
    expect(verified).toMatchObject({ code: 0, error: '' });
    expect(verified.out).toMatch(
      /^Reports: \d+ counted again and equal\.\nAll dossiers and reports are as they were written\.\n$/,
    );
    const backup = join(DATA_DIR, 'copy.db');
    expect((await runGehoor(['backup', backup], { DATA_DIR })).code).toBe(0);
    expect((await runGehoor(['restore', backup], { DATA_DIR })).code).toBe(0);
    const people = await runGehoor(['people', 'list'], { DATA_DIR });
    expect(people.out.trim().split('\n')).toHaveLength(11);
  });
});

describe('an environment that cannot be used', () => {
  test.each([
    [{ PORT: 'eighty' }, /PORT is "eighty"/],
    [{ BASE_URL: 'klachten' }, /BASE_URL is "klachten"/],
    [{ SMTP_URL: 'ftp://mail' }, /SMTP_URL is not an address/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is not an address/],
    [{ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, /GEHOOR_KEY must be set/],
    [{ WATCH_PORT: 'ninety' }, /WATCH_PORT is "ninety"/],
    [{ GEHOOR_KEY: 'short' }, /GEHOOR_KEY is not a key/],
    [{ HOST: '203.0.113.7' }, /HOST is "203\.0\.113\.7"/],
  ])('%o gets one sentence', async (variables, sentence) => {
    const ran = await runGehoor(['serve'], { DATA_DIR: join(emptyFolder(), 'data'), ...variables } as Record<
      string,
      string
    >);
    expect(ran.code).toBe(1);
    expect(ran.error.trim().split('\n')).toHaveLength(1);
    expect(ran.error).toMatch(sentence);
  });
});

describe('gehoor people', () => {
  test('adds somebody who then chooses a password by a link, and says which roles there are', async () => {
    const DATA_DIR = join(emptyFolder(), 'data');
    const added = await runGehoor(
      ['people', 'add', '--name', 'Ada Voorbeeld', '--email', 'ada@example.org', '--roles', 'advisor'],
      { DATA_DIR },
    );
    expect(added.out).toMatch(/Ada Voorbeeld[\s\S]*\/invitation\//);
    const wrong = await runGehoor(
      ['people', 'add', '--name', 'Bo', '--email', 'bo@example.org', '--roles', 'adviser'],
      { DATA_DIR },
    );
    expect(wrong.code).toBe(1);
    expect(wrong.error).toContain('advisor');
    const twice = await runGehoor(
      ['people', 'add', '--name', 'Ada', '--email', 'ADA@example.org', '--roles', 'advisor'],
      { DATA_DIR },
    );
    expect(twice.error).toContain('already has the address');
  });
});
