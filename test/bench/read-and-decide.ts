// Decides in many dossiers and reads them, in a process of its own, and prints how many a second.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { historyOf, openFor, readFor } from '../../engine/shell/reading.ts';
import { fileOne, lifeOf, live } from '../engine/life.ts';
import { openHouse } from './house.ts';

export type Speeds = Readonly<Record<'deciding' | 'reading' | 'opening', number>>;

const LIVES = 64;
const READS = 480;
const WAITING = 16;

const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
try {
  process.stdout.write(JSON.stringify(await measure(folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(dataDir: string): Promise<Speeds> {
  const { app, handler } = await openHouse(dataDir);
  const filed: Dossier[] = [];
  while (filed.length < LIVES) filed.push(await fileOne(app, { contact: handler }));
  const [first, ...others] = filed;
  if (first) await live(app, first, handler);
  const deciding = await perSecond(others, (dossier) => live(app, dossier, handler));
  const asked = Array.from({ length: READS }, (_, index) => filed[index % LIVES]?.id ?? '');
  const opening = await perSecond(asked, async (id) => historyOf(app, await openFor(app, handler, id)));
  const reading = await perSecond(asked, (id) => readFor(app, handler, id, 'dossier'));
  await app.store.close();
  return { deciding: deciding * lifeOf('').length, reading, opening };
}

async function perSecond<T>(list: readonly T[], work: (each: T) => Promise<unknown>): Promise<number> {
  const left = [...list];
  const began = performance.now();
  const worker = async () => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: WAITING }, worker));
  return list.length / ((performance.now() - began) / 1000);
}
