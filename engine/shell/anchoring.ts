// Vouches once a day for every history, in the database and in a file beside it.
import { appendFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { anchorDay } from './store/anchors.ts';

/** The file with the lines that are kept outside the database. */
export function anchorsFile(dataDir: string): string {
  return join(dataDir, 'anchors.jsonl');
}

/** Anchors the day before, once it is over and was not anchored yet. */
export async function anchorYesterday(app: App, file: string): Promise<void> {
  const now = app.clock();
  const day = instantOf(secondsOf(now) - 86_400).slice(0, 10);
  const line = await app.store.write((tx) => anchorDay(tx, app.keyring, day, now));
  if (line === undefined) return;
  appendFileSync(file, `${line}\n`, { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
}
