// How soon a started process answers, and how much memory it takes while nobody asks anything.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openHouse } from './house.ts';
import { middle, under } from './row.ts';
import type { Row } from './row.ts';
import { startServer } from './server.ts';

const STARTS = 5;
/** Milliseconds after which what was taken at the start has been given back. */
const IDLE = 20_000;

/** Starts the server several times on a filled database. */
export async function measureStart(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  try {
    const { app } = await openHouse(dataDir);
    await app.store.close();
    const answers: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const server = await startServer(dataDir);
      answers.push(server.firstAnswer);
      await server.stop();
    }
    const server = await startServer(dataDir);
    await wait(IDLE);
    const memory = server.memory();
    await server.stop();
    return [
      under('from the start of the process to its first answer', middle(answers), 1000, 'ms'),
      under('memory while idle', memory, 150, 'MB'),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
