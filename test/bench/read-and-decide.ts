// Decides in many dossiers and reads them, in a process of its own, and prints how many a second of processor time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { historyOf, openFor, readFor } from '../../engine/shell/reading.ts';
import { fileOne, lifeOf, live } from '../engine/life.ts';
import { openHouse } from './house.ts';

export type Speeds = Readonly<Record<'deciding' | 'reading' | 'opening', number>>;

const LIVES = 64;
const READS = 2000;
/** Reads before any count: until then it is the compiler that is measured. */
const WARMING = 400;
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
  const lived: Dossier[] = first ? [await live(app, first, handler)] : [];
  const deciding = await perSecond(others, async (each) => lived.push(await live(app, each, handler)));
  // A no to the questions gave each to another handler.
  const asked = Array.from({ length: READS }, (_, index) => lived[index % LIVES] ?? filed[0]).flatMap(
    (each) => (each ? [{ id: each.id, reader: each.participants.handler?.[0] ?? '' }] : []),
  );
  const open = async ({ id, reader }: (typeof asked)[number]) =>
    historyOf(app, await openFor(app, reader, id));
  const read = ({ id, reader }: (typeof asked)[number]) => readFor(app, reader, id, 'dossier');
  for (const work of [open, read]) await perSecond(asked.slice(0, WARMING), work);
  const opening = await perSecond(asked, open);
  const reading = await perSecond(asked, read);
  await app.store.close();
  return { deciding: deciding * lifeOf('').length, reading, opening };
}

async function perSecond<T>(list: readonly T[], work: (each: T) => Promise<unknown>): Promise<number> {
  const left = [...list];
  const began = process.cpuUsage();
  const worker = async () => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: WAITING }, worker));
  const { user, system } = process.cpuUsage(began);
  return list.length / ((user + system) / 1_000_000);
}
