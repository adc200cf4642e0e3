// Filing and pressing a button over HTTP, beside the same rows written by better-sqlite3 alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../engine/shell/app.ts';
import { makeApp } from '../../engine/shell/app.ts';
import { handle } from '../../engine/shell/handle.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { fileOne } from '../engine/life.ts';
import { Copies } from './copies.ts';
import { prepareFiling } from './file-by-web.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { preparePress } from './press.ts';
import { recordedStore } from './recorded-store.ts';
import type { Recorded } from './recorded-store.ts';
import { atLeast, middle, perSecond, plain } from './row.ts';
import type { Row } from './row.ts';
import { startServer } from './server.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
const ALONE = 4;
/** One address may file thirty times within an hour. */
const EACH = 24;

/** Something that is ready to be sent, one after the other on a connection of its own. */
export type Ready = readonly (() => Promise<void>)[];

/** Makes ready what connection number `index` will send. */
export type Prepare = (port: number, index: number, count: number) => Promise<Ready>;

type Round = Readonly<Record<'raw' | 'alone' | 'together', number>>;

/** Measures several rounds, each on copies of the same filled database, and takes the middle one. */
export async function measureOverHttp(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  try {
    const house = await openHouse(join(folder, 'house'));
    const file = (app: App) => fileOne(app, { contact: house.handler });
    const ids: string[] = [];
    while (ids.length < (CONNECTIONS + ALONE) * EACH) ids.push((await file(house.app)).id);
    const copies = await copiesOf(house, folder);
    const press = (app: App, index: number) =>
      handle(app, ids[index] ?? '', {
        event: 'measure',
        actor: house.handler,
        input: { data: { measure: 'De planning ligt een week stil.' } },
      });
    return [
      ...(await measured('filing', copies, await record(house, copies, file), prepareFiling(house))),
      ...(await measured('pressing', copies, await record(house, copies, press), preparePress(house, ids))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copiesOf({ app }: House, folder: string): Promise<Copies> {
  const file = join(folder, 'start.db');
  await app.store.backup(file);
  await app.store.close();
  return new Copies(folder, file);
}

async function record(
  house: House,
  copies: Copies,
  act: (app: App, index: number) => Promise<unknown>,
): Promise<Recorded[]> {
  const store = await openStore({ dataDir: await copies.fresh() });
  const recorded = recordedStore(store);
  const app = makeApp({ ...house.app, store: recorded.store });
  for (let index = 0; index < CONNECTIONS * EACH; index += 1) await act(app, index);
  await store.close();
  return recorded.changes;
}

async function measured(
  what: string,
  copies: Copies,
  changes: readonly Recorded[],
  prepare: Prepare,
): Promise<Row[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = await copies.rawCommits(changes);
    const server = await startServer(await copies.fresh());
    const alone = await aSecond(await ready(prepare, server.port, 0, ALONE), false);
    const together = await aSecond(await ready(prepare, server.port, ALONE, CONNECTIONS), true);
    await server.stop();
    rounds.push({ raw, alone, together });
  }
  const of = (name: 'raw' | 'alone' | 'together') => perSecond(middle(rounds.map((round) => round[name])));
  const ratio = (name: 'alone' | 'together') => middle(rounds.map((round) => round[name] / round.raw));
  return [
    plain(`the rows of ${what}, raw, one commit each`, of('raw')),
    { ...plain(`${what} over HTTP, 1 connection`, of('alone')), ratio: ratio('alone') },
    atLeast(`${what} over HTTP, ${CONNECTIONS} connections`, of('together'), ratio('together'), 0.3),
  ];
}

function ready(prepare: Prepare, port: number, from: number, count: number): Promise<Ready[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => prepare(port, from + index, EACH)));
}

async function aSecond(all: readonly Ready[], together: boolean): Promise<number> {
  const inTurn = async (list: Ready) => {
    for (const send of list) await send();
  };
  const began = performance.now();
  if (together) await Promise.all(all.map(inTurn));
  else await inTurn(all.flat());
  return all.flat().length / ((performance.now() - began) / 1000);
}
