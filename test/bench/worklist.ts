// The worklist's page with many dossiers beside the same page with few.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fileOne } from '../engine/life.ts';
import { Client } from './client.ts';
import { openHouse } from './house.ts';
import { atMost, middle, plain } from './row.ts';
import type { Row } from './row.ts';
import { startServer } from './server.ts';

const FEW = 1000;
const MANY = 100_000;
const FILED = 25;
const ROUNDS = 9;
const PAGES = 20;

/** Measures the page with few and with many by turns, both servers running, and takes the middle of the ratios. */
export async function measureWorklist(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  const few = await serveWith(join(folder, 'few'), FEW);
  const many = await serveWith(join(folder, 'many'), MANY);
  try {
    for (const each of [few, many]) await each.page();
    const rounds: Record<'few' | 'many', number>[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ few: await few.page(), many: await many.page() });
    const of = (name: 'few' | 'many') => `${middle(rounds.map((round) => round[name])).toFixed(2)} ms`;
    const ratio = middle(rounds.map((round) => round.many / round.few));
    return [
      plain(`worklist, ${FEW} dossiers`, of('few')),
      atMost(`worklist, ${MANY} dossiers`, of('many'), ratio, 1.3),
    ];
  } finally {
    await Promise.all([few.stop(), many.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serveWith(dataDir: string, count: number) {
  const { app, handler, session } = await openHouse(dataDir);
  for (let filed = 0; filed < FILED; filed += 1) await fileOne(app, { contact: handler });
  await app.store.close();
  multiply(join(dataDir, 'gehoor.db'), count);
  const server = await startServer(dataDir);
  const client = new Client(server.port);
  client.cookies.set('session', session);
  return {
    page: async () => {
      const began = performance.now();
      for (let page = 0; page < PAGES; page += 1) {
        const { status } = await client.get('/worklist');
        if (status !== 200) throw new Error(`The worklist was answered with ${status}.`);
      }
      return (performance.now() - began) / PAGES;
    },
    stop: async () => {
      client.close();
      await server.stop();
    },
  };
}

/** Copies the rows of real dossiers under other ids, behind them on every list, until there are enough. */
function multiply(file: string, count: number): void {
  const database = new Database(file);
  const copies = `with recursive copy(n) as (select 1 union all select n + 1 from copy where n < ${count / FILED - 1})`;
  const insert = (table: string, changed: Readonly<Record<string, string>>) => {
    const columns = database
      .prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name);
    const values = columns.map((name) => changed[name] ?? `t."${name}"`).join(', ');
    database.exec(`${copies} insert into ${table} select ${values} from ${table} t, copy`);
  };
  database.exec('begin');
  insert('dossiers', { id: "t.id || '-' || n", number: "t.number || '-' || n", wake: "'never'" });
  insert('entries', { dossier: "t.dossier || '-' || n" });
  insert('facts', { dossier: "t.dossier || '-' || n" });
  insert('words', { dossier: "t.dossier || '-' || n" });
  insert('visible', { dossier: "t.dossier || '-' || n", due: "'2099' || substr(t.due, 5)" });
  database.exec('commit');
  database.exec('analyze');
  database.close();
}
