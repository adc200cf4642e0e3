// The main thread really hangs: people are told all the same, and a probe of the watch gets its answer.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../life/mail-server.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

test('given a process whose main thread hangs, then the other thread tells people and answers probes', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-'));
  const alarm = await startMailServer();
  const port = await freePort();
  const script = join(import.meta.dirname, 'hung-house.ts');
  const child = spawn(process.execPath, [script, dataDir, alarm.url, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  // It never ends by itself, also where this test fails.
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    await alarm.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const probe = async (path = '/healthz') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.text()];
  };
  await new Promise((ready) => child.stdout.once('data', ready));
  expect(await probe()).toEqual([200, '{"status":"ok"}']);
  expect((await probe('/received'))[0]).toBe(404);
  expect(alarm.mails).toEqual([]);

  child.stdin.write('hang\n');
  await expect
    .poll(() => probe(), { timeout: 60_000 })
    .toEqual([503, '{"status":"trouble","trouble":["loop"]}']);
  await expect.poll(() => alarm.mails.length, { timeout: 60_000 }).toBe(4);
  expect(new Set(alarm.mails.map(({ to }) => to))).toEqual(
    new Set(
      ['administrator-1', 'administrator-2', 'director-1', 'director-2'].map((name) => `${name}@example.org`),
    ),
  );
  expect(alarm.mails[0]?.text).toContain('het programma staat stil');
}, 180_000);
