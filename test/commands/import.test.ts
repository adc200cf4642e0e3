// `gehoor import`: first only shown, then done; faults by row and column, and nothing half done.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runGehoor } from '../harness/gehoor.ts';
import { PEOPLE } from '../directory/lists.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gehoor-import-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(text: string, ...more: string[]) {
  const file = join(dataDir, 'list.csv');
  writeFileSync(file, text);
  return runGehoor(['import', file, '--language', 'en', ...more], { DATA_DIR: dataDir });
}

it('given a list, then a dry run names every change, a run makes them, and a second run finds none', async () => {
  const dry = await run(PEOPLE, '--dry-run');
  expect(dry.out).toContain('+ K2\tSientje Spijkers\n');
  expect(dry.out).toContain('New: 4. Changed: 0. Ended: 0. The same: 0. Nothing was changed.');
  expect(await run(PEOPLE)).toMatchObject({ code: 0, out: 'New: 4. Changed: 0. Ended: 0. The same: 0.\n' });
  expect((await run(PEOPLE)).out).toContain('The same: 4.');
  const wrong = await run(PEOPLE.replace('klant', 'kip'));
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain('row 2, column Soort: Write “client” or “employee” here.');
  const missing = await runGehoor(['import', 'nowhere.csv', '--language', 'en'], { DATA_DIR: dataDir });
  expect(missing.code).toBe(1);
  expect(missing.error).toContain('The file "nowhere.csv" cannot be read.');
}, 60_000);
