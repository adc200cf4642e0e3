// A server that is killed at any moment under load loses nothing that it promised, and does nothing twice.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../engine/shell/app.ts';
import { makeApp } from '../../engine/shell/app.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { smtpTransport } from '../../engine/shell/mail/transport.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import { checkRebuilt, checkWall } from './check-rebuilt.ts';
import { historyOf } from './history.ts';
import { hurriedClock } from './hurried-clock.ts';
import { randomFrom } from './random.ts';
import { openMailbox } from './recording-mailbox.ts';
import type { Mailbox } from './recording-mailbox.ts';

const KILLS = 12;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const script = new URL('killed-house.ts', import.meta.url).pathname;

/** Runs the house until it is killed, some milliseconds after its so manieth promise, and gives what it promised. */
async function runAndKill(dataDir: string, began: number, port: number, run: number): Promise<string[]> {
  const args = [script, dataDir, String(began), String(port), String(seed + run)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  const promised: string[] = [];
  const random = randomFrom(seed + run);
  const [last, pause] = [5 + Math.floor(random.next() * 150), random.next() * 30];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') promised.push(line);
    if (promised.length === last) void wait(pause).then(() => child.kill('SIGKILL'));
  }
  expect(await ended).toBe('SIGKILL');
  return promised;
}

describe(`given a house under load that is killed ${KILLS} times (seed ${seed})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-kill-'));
  const promised: string[] = [];
  let mailbox: Mailbox;
  let app: App;

  beforeAll(async () => {
    mailbox = await openMailbox();
    const began = Date.now();
    const prepared = await openTestApp({ dataDir: folder });
    await prepared.close();
    for (let run = 0; run < KILLS; run += 1)
      promised.push(...(await runAndKill(folder, began, mailbox.port, run)));
    // From here the clock stands still, so that what waits comes to an end.
    const now = hurriedClock(began - 1000)();
    app = makeApp({ ...prepared.app, clock: () => now, store: await openStore({ dataDir: folder }) });
    const from = { name: 'Gehoor', address: 'gehoor@example.org' };
    const sendMail = await smtpTransport(`smtp://127.0.0.1:${mailbox.port}`, from);
    while ((await workOnce({ app, sendMail })) > 0);
  }, 240_000);

  afterAll(async () => {
    await app.store.close();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ids(): Promise<string[]> {
    return (await app.store.db.selectFrom('dossiers').select('id').execute()).map(({ id }) => id);
  }

  test('then hundreds of changes were answered with success, and each is in the history', async () => {
    expect(promised.length).toBeGreaterThan(100);
    const rows = await app.store.db.selectFrom('entries').select(['dossier', 'seq', 'event']).execute();
    const kept = new Set(rows.map(({ dossier, seq, event }) => `${dossier} ${seq} ${event}`));
    const cutOff = (line: string) => line.split(' ').length < 3;
    expect(promised.filter((line) => !kept.has(line) && !cutOff(line))).toEqual([]);
  });

  test('then no deadline fired twice', async () => {
    let fired = 0;
    for (const id of await ids()) {
      const changes = (await historyOf(app, id)).flatMap((entry) => entry.changes);
      const all = changes.flatMap((change) =>
        change.kind === 'fired' ? [`${change.key}:${change.what}:${change.at}`] : [],
      );
      expect(new Set(all).size).toBe(all.length);
      fired += all.length;
    }
    expect(fired).toBeGreaterThan(KILLS);
  });

  test('then every mail went out, and one that went out twice did so under the same name', async () => {
    const rows = await app.store.db
      .selectFrom('outbox')
      .select(['key', 'done_at', 'due_at', 'recipient_hint'])
      .where('kind', '=', 'mail')
      .execute();
    const taken = new Set(mailbox.taken);
    const namesTaken = [...taken].map((id) => id.slice(0, mailName('').length));
    // Mail to those who work here may wait for the office to open.
    expect(rows.filter(({ done_at, due_at }) => done_at === null && due_at <= app.clock())).toEqual([]);
    const done = rows.filter(({ done_at }) => done_at !== null);
    expect(namesTaken.filter((name) => !done.some(({ key }) => mailName(key) === name))).toEqual([]);
    // What waited for somebody here is not sent to who no longer knows of the dossier.
    const outward = done.filter(({ recipient_hint }) => recipient_hint === 'complainant');
    expect(outward.map(({ key }) => mailName(key)).filter((name) => !namesTaken.includes(name))).toEqual([]);
    expect(outward.length).toBeGreaterThan(KILLS);
    // Only the mail that was on its way at a kill can go out again: ten at once at the most.
    expect(mailbox.taken.length - taken.size).toBeLessThanOrEqual(10 * KILLS);
  });

  test('then every letter that was mailed was taken, and stands so in its history once', async () => {
    let letters = 0;
    for (const id of await ids()) {
      const { sendings } = (await openDossier(app, id)).dossier;
      // What waits for the office to open goes to those who work here.
      const mailed = sendings
        .filter(({ channel, outward, reached }) => channel === 'mail' && (outward || reached !== null))
        .map((each) => each.id);
      const changes = (await historyOf(app, id)).flatMap((entry) => entry.changes);
      const taken = changes.flatMap((change) => (change.kind === 'taken' ? [change.id] : []));
      expect(taken.sort()).toEqual(mailed.sort());
      letters += mailed.length;
    }
    expect(letters).toBeGreaterThan(KILLS);
  });

  test('then the chains hold, and every dossier and its rows are what its history says', async () => {
    expect(await verifyChains(app.store.db, app.keyring)).toEqual([]);
    for (const id of await ids()) {
      await checkRebuilt(app, id);
      await checkWall(app, id);
    }
  });
});
