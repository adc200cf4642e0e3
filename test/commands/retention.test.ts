// `gehoor retention`: first only said, then done.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnvironment } from '../../engine/shell/environment.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { openApp } from '../../engine/shell/open-app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { runGehoor } from '../harness/gehoor.ts';

let dataDir: string;
const dossiers: { id: string; number: string }[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'gehoor-retention-'));
  process.env.LOG_LEVEL = 'silent';
  let now = '2020-01-10T09:00:00Z';
  const app = await openApp(readEnvironment({ DATA_DIR: dataDir }), () => now);
  for (const at of ['2020-01-10T09:00:00Z', new Date().toISOString()]) {
    now = at;
    const dossier = await fileComplaint(app);
    dossiers.push(dossier);
    await act(app, dossier.id, 'complainant', 'withdraw');
  }
  now = '2020-01-10T09:00:00Z';
  const source = Buffer.from(
    'From: bo@example.org\r\nAuto-Submitted: auto-replied\r\n\r\nVoorbeeld is er niet.\r\n',
  );
  const fetched = [{ uid: 1, size: source.length, receivedAt: now, source }];
  await keepReceived(app, 'complaints', '1', fetched);
  await takeInReceived(app);
  await app.store.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function subjects(): Promise<unknown[]> {
  const app = await openApp(readEnvironment({ DATA_DIR: dataDir }));
  const all = await Promise.all(dossiers.map(({ id }) => openDossier(app, id)));
  await app.store.close();
  return all.map(({ dossier }) => dossier.data.subject);
}

it('given a dry run, then numbers and days are listed and nothing is erased; given a run, then what was due is', async () => {
  const run = (...more: string[]) =>
    runGehoor(['retention', '--language', 'en', ...more], { DATA_DIR: dataDir });
  const [old, young] = dossiers.map(({ number }) => number);
  // A server may go on meanwhile.
  const serving = await openApp(readEnvironment({ DATA_DIR: dataDir }));
  const dry = await run('--dry-run');
  await serving.store.close();
  expect(dry.out).toContain(`${old}\t2021-01-10\twords go, figures stay`);
  expect(dry.out).toContain(`${young}\t`);
  expect(dry.out).toContain('To be erased now: 1. Later: 1. Held: 0. Nothing was erased.');
  expect(dry.out).toContain('Mail that became no dossier: to be erased now 1, later 0.');
  expect(dry.out).toContain('People missing from the list: to be erased now 0, later 0.');
  expect(dry.out).not.toMatch(/Rooster|Voorbeeld/);
  expect(await subjects()).toEqual(['Rooster klopt niet', 'Rooster klopt niet']);
  expect(JSON.parse((await run('--dry-run', '--json')).out)).toMatchObject({ erased: false });
  const done = await run();
  expect(done.out).toContain('Erased: 1.');
  expect(done.out).toContain('Mail that became no dossier: 1 erased.');
  expect(done.out).not.toContain(young);
  expect(await subjects()).toEqual([undefined, 'Rooster klopt niet']);
});
