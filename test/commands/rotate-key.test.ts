// `gehoor rotate-key` as a process of its own: broken off anywhere, run again it finishes.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../../engine/shell/open-app.ts';
import { readEnvironment } from '../../engine/shell/environment.ts';
import { anchorYesterday, anchorsFile } from '../../engine/shell/anchoring.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { runGehoor, startGehoor } from '../harness/gehoor.ts';

let dataDir: string;
let dossier: string;
const file = (name: string) => join(dataDir, name);
const variables = (more: Record<string, string> = {}) => ({ DATA_DIR: dataDir, ...more });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'gehoor-rotate-'));
  process.env.LOG_LEVEL = 'silent';
  let now = '2026-04-24T08:00:00Z';
  const app = await openApp(readEnvironment(variables()), () => now);
  for (let count = 0; count < 40; count += 1) dossier = (await fileComplaint(app)).id;
  now = '2026-04-25T03:00:00Z';
  await anchorYesterday(app, anchorsFile(dataDir));
  await app.store.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function subject(): Promise<unknown> {
  const app = await openApp(readEnvironment(variables()));
  try {
    return (await openDossier(app, dossier)).dossier.data.subject;
  } finally {
    await app.store.close();
  }
}

async function whole(): Promise<void> {
  const verified = await runGehoor(['verify', '--language', 'en'], variables());
  expect(verified).toMatchObject({ code: 0 });
  expect(await subject()).toBe('Rooster klopt niet');
  expect(existsSync(file('gehoor.key.new'))).toBe(false);
}

describe('with the key in its file', () => {
  it('given a server that runs, then it is refused and nothing changes', async () => {
    const before = readFileSync(file('gehoor.key'), 'utf8');
    const server = startGehoor(['serve'], variables({ PORT: '0' }));
    await server.until(/Gehoor (staat klaar|is ready)/);
    const refused = await runGehoor(['rotate-key'], variables());
    await server.stop();
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('already runs');
    expect(readFileSync(file('gehoor.key'), 'utf8')).toBe(before);
  });

  it('given one run, then the new key opens and verifies everything, and the old one lies beside it for its owner alone', async () => {
    const before = readFileSync(file('gehoor.key'), 'utf8');
    const ran = await runGehoor(['rotate-key', '--language', 'en'], variables());
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('The old key lies in');
    expect(readFileSync(file('gehoor.key.old'), 'utf8')).toBe(before);
    for (const name of ['gehoor.key', 'gehoor.key.old', 'anchors.jsonl'])
      expect([name, statSync(file(name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(readFileSync(file('gehoor.key'), 'utf8')).not.toBe(before);
    await whole();
  });

  it('given a process that is killed at some moment, then a second run finishes', async () => {
    for (const moment of [700, 1000, 1300, 1600]) {
      const run = startGehoor(['rotate-key'], variables());
      await wait(moment);
      await run.stop('SIGKILL');
      expect((await runGehoor(['rotate-key'], variables())).code).toBe(0);
      await whole();
    }
  });

  it.each([
    ['the key file was put aside', ['gehoor.key', 'gehoor.key.old']],
    ['the key file was looked at', ['gehoor.key']],
    ['the anchors were written', ['gehoor.key', 'anchors.jsonl']],
  ])('given a break after the database moved and before %s, then a second run finishes', async (_, back) => {
    for (const name of ['gehoor.key', 'anchors.jsonl']) copyFileSync(file(name), file(`${name}.saved`));
    copyFileSync(file('gehoor.key.old'), file('gehoor.key.old.saved'));
    expect((await runGehoor(['rotate-key'], variables())).code).toBe(0);
    const fresh = readFileSync(file('gehoor.key'), 'utf8');
    writeFileSync(file('gehoor.key.new'), fresh, { mode: 0o600 });
    for (const name of back) copyFileSync(file(`${name}.saved`), file(name));
    const started = await runGehoor(['serve', '--language', 'en'], variables({ PORT: '0' }));
    expect(started.error).toContain('run it again');
    const again = await runGehoor(['rotate-key', '--language', 'en'], variables());
    expect(again.out).toContain('belonged to the key');
    expect(readFileSync(file('gehoor.key'), 'utf8')).toBe(fresh);
    await whole();
  });

  it('given several keys one after the other, then every old one is still there', async () => {
    const keys = [readFileSync(file('gehoor.key'), 'utf8')];
    for (let count = 0; count < 2; count += 1) {
      await runGehoor(['rotate-key'], variables());
      keys.push(readFileSync(file('gehoor.key'), 'utf8'));
    }
    const kept = readdirSync(dataDir)
      .filter((name) => /^gehoor\.key(\.[0-9a-f]+)?(\.old)?$/.test(name))
      .map((name) => readFileSync(file(name), 'utf8'));
    for (const key of keys) expect(kept).toContain(key);
  });
});

it('given keys from the environment, then both must be there, and they must differ', async () => {
  const [one, two] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
  const own = mkdtempSync(join(tmpdir(), 'gehoor-rotate-'));
  const environment = (more: Record<string, string>) => ({ DATA_DIR: own, ...more });
  const app = await openApp(readEnvironment(environment({ GEHOOR_KEY: one })));
  await app.store.close();
  const rotate = (more: Record<string, string>) =>
    runGehoor(['rotate-key', '--language', 'en'], environment(more));
  expect((await rotate({ GEHOOR_OLD_KEY: one })).error).toContain('Set GEHOOR_KEY to the new key');
  expect((await rotate({ GEHOOR_KEY: one, GEHOOR_OLD_KEY: one })).error).toContain(
    'The new key is the old one',
  );
  expect((await rotate({ GEHOOR_KEY: two, GEHOOR_OLD_KEY: 'x' })).error).toContain(
    'GEHOOR_OLD_KEY is not a key',
  );
  expect((await rotate({ GEHOOR_KEY: two, GEHOOR_OLD_KEY: one })).code).toBe(0);
  expect((await rotate({ GEHOOR_KEY: two, GEHOOR_OLD_KEY: one })).out).toContain('belonged to the key');
  expect((await runGehoor(['verify'], environment({ GEHOOR_KEY: two }))).code).toBe(0);
  expect((await runGehoor(['backup', join(own, 'b')], environment({ GEHOOR_KEY: two }))).code).toBe(0);
  rmSync(own, { recursive: true, force: true });
});
