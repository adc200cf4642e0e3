// Durable transitions a second: through `handle`, beside the same rows written by better-sqlite3 alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { fileOne, lifeOf, live } from '../engine/life.ts';
import { openTestApp } from '../harness/app.ts';
import { Copies } from './copies.ts';
import { recordedStore } from './recorded-store.ts';
import type { Recorded } from './recorded-store.ts';
import { atLeast, middle, perSecond, plain } from './row.ts';
import type { Row } from './row.ts';

const LIVES = 96;
const ROUNDS = 5;
const WAITING = 16;

interface Start {
  readonly app: App;
  readonly filed: readonly Dossier[];
  readonly advisor: string;
  readonly copies: Copies;
}

type Round = Readonly<Record<'raw' | 'alone' | 'together', number>>;

/** Measures several rounds, each on copies of the same filled database, and takes the middle one. */
export async function measureTransitions(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  try {
    const start = await prepare(folder);
    const changes = await record(start);
    await throughHandle(start, WAITING);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const raw = await start.copies.rawCommits(changes);
      const together = await throughHandle(start, WAITING);
      const alone = await throughHandle(start, 1);
      rounds.push({ raw, alone, together });
    }
    return rowsFrom(rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsFrom(rounds: readonly Round[]): Row[] {
  const of = (name: 'raw' | 'alone' | 'together') => perSecond(middle(rounds.map((round) => round[name])));
  const ratio = (name: 'alone' | 'together') => middle(rounds.map((round) => round[name] / round.raw));
  return [
    plain('the rows of a transition, raw, one commit each', of('raw')),
    { ...plain('transitions through handle, 1 waiting', of('alone')), ratio: ratio('alone') },
    atLeast(`transitions through handle, ${WAITING} waiting`, of('together'), ratio('together'), 0.5),
  ];
}

async function prepare(folder: string): Promise<Start> {
  const { app, ids, close } = await openTestApp();
  const filed: Dossier[] = [];
  for (let count = 0; count < LIVES; count += 1) filed.push(await fileOne(app));
  const file = join(folder, 'start.db');
  await app.store.backup(file);
  await close();
  return { app, filed, advisor: ids['advisor-1'] ?? '', copies: new Copies(folder, file) };
}

async function throughHandle(start: Start, waiting: number): Promise<number> {
  const store = await openStore({ dataDir: await start.copies.fresh() });
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
  const store = await openStore({ dataDir: await start.copies.fresh() });
  const recorded = recordedStore(store);
  const app = makeApp({ ...start.app, store: recorded.store });
  for (const filed of start.filed) await live(app, filed, start.advisor);
  await store.close();
  return recorded.changes;
}
