// Durable transitions a second: through `handle`, beside the same rows written by better-sqlite3 alone.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { fileOne, lifeOf, live } from '../engine/life.ts';
import { openTestApp } from '../harness/app.ts';
import { recordedStore } from './recorded-store.ts';
import type { Recorded } from './recorded-store.ts';
import { middle } from './row.ts';

export interface Transitions {
  /** Commits of the same rows, one at a time, by better-sqlite3 alone, a second. */
  readonly raw: number;
  readonly alone: number;
  readonly together: number;
  /** In one round each, raw and `handle` right after each other. */
  readonly ratioAlone: number;
  readonly ratioTogether: number;
}

const LIVES = 96;
const ROUNDS = 5;
const WAITING = 16;

/** Measures several rounds, each on copies of the same filled database. */
export async function measureTransitions(): Promise<Transitions> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  try {
    const start = await prepare(folder);
    await throughHandle(start, 'warm-up', WAITING);
    const changes = await record(start);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const raw = await rawCommits(start, `raw-${round}`, changes);
      const alone = await throughHandle(start, `alone-${round}`, 1);
      const together = await throughHandle(start, `together-${round}`, WAITING);
      rounds.push({ raw, alone, together });
    }
    return {
      raw: middle(rounds.map(({ raw }) => raw)),
      alone: middle(rounds.map(({ alone }) => alone)),
      together: middle(rounds.map(({ together }) => together)),
      ratioAlone: middle(rounds.map(({ raw, alone }) => alone / raw)),
      ratioTogether: middle(rounds.map(({ raw, together }) => together / raw)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly app: App;
  readonly filed: readonly Dossier[];
  readonly advisor: string;
  /** Makes a copy of the database as it was after the filings, and gives its directory. */
  readonly copy: (name: string) => Promise<string>;
}

export async function prepare(folder: string): Promise<Start> {
  const { app, ids, close } = await openTestApp();
  const filed: Dossier[] = [];
  for (let count = 0; count < LIVES; count += 1) filed.push(await fileOne(app));
  const file = join(folder, 'start.db');
  await app.store.backup(file);
  await close();
  const copy = async (name: string) => {
    const dataDir = join(folder, name);
    mkdirSync(dataDir);
    const source = new Database(file, { readonly: true });
    await source.backup(join(dataDir, 'gehoor.db'));
    source.close();
    return dataDir;
  };
  return { app, filed, advisor: ids['advisor-1'] ?? '', copy };
}

export async function throughHandle(start: Start, name: string, waiting: number): Promise<number> {
  const store = await openStore({ dataDir: await start.copy(name) });
  const app = makeApp({ ...start.app, store });
  const lives = [...start.filed];
  await app.plans.plan('complaint');
  await app.people.all();
  const worker = async () => {
    for (let filed = lives.shift(); filed; filed = lives.shift()) await live(app, filed, start.advisor);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: waiting }, worker));
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return (LIVES * lifeOf('').length) / seconds;
}

async function record(start: Start): Promise<Recorded[]> {
  const store = await openStore({ dataDir: await start.copy('record') });
  const recorded = recordedStore(store);
  const app = makeApp({ ...start.app, store: recorded.store });
  for (const filed of start.filed) await live(app, filed, start.advisor);
  await store.close();
  return recorded.changes;
}

/** Writes what was recorded once more, one commit for each change, with the same safety and prepared statements. */
async function rawCommits(start: Start, name: string, changes: readonly Recorded[]): Promise<number> {
  const database = new Database(join(await start.copy(name), 'gehoor.db'));
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ])
    database.pragma(pragma);
  const texts = [...new Set(changes.flat().map(({ sql }) => sql))];
  const prepared = new Map(texts.map((sql) => [sql, database.prepare(sql)]));
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')];
  const began = performance.now();
  for (const change of changes) {
    begin.run();
    for (const { sql, parameters } of change) prepared.get(sql)?.run(...parameters);
    commit.run();
  }
  const seconds = (performance.now() - began) / 1000;
  database.close();
  return changes.length / seconds;
}
