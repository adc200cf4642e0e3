// The evaluation of a quarter with a million dossiers beside the same figures in bare SQL.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bucketNames } from '../../engine/core/measure/buckets.ts';
import { Counter } from '../../engine/core/measure/counter.ts';
import { dayOf } from '../../engine/core/time/local-date.ts';
import { localDate } from '../../engine/core/time/temporal.ts';
import { periodOf } from '../../engine/core/measure/period.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { bareFigures } from './bare-figures.ts';
import { Client } from './client.ts';
import type { Counted } from './count-figures.ts';
import { openHouse } from './house.ts';
import { atMost, middle, plain } from './row.ts';
import type { Row } from './row.ts';
import { startServer } from './server.ts';

const MANY = Number(process.env.BENCH_DOSSIERS ?? 1_000_000);
/** So much fewer dossiers are counted first, to see whether the room grows with them. */
const FEWER = 4;
/** So that what was let go and not yet collected does not hide what is needed, room is measured with a heap this small. */
const SMALL_HEAP = ['--max-old-space-size=96', '--max-semi-space-size=4'];
const PAGES = 20;
const MEGABYTE = 2 ** 20;

/** Counts the same quarter with few dossiers and with many, the latter beside bare SQL; then asks for the page as it is kept. */
export async function measureEvaluation(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  try {
    const { plan, session, period } = await openFor(dataDir);
    const database = new Database(join(dataDir, 'gehoor.db'));
    fill(database, plan, period, { from: 0, until: MANY / FEWER });
    const few = countFigures(database, dataDir, period, SMALL_HEAP);
    fill(database, plan, period, { from: MANY / FEWER, until: MANY });
    const bare = timed(() => bareFigures(database, plan, period));
    const many = countFigures(database, dataDir, period, SMALL_HEAP);
    const { took } = countFigures(database, dataDir, period, []);
    database.close();
    const page = await pageTime(dataDir, session);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(0)} MB`;
    return [
      plain(`figures of ${MANY} dossiers in bare SQL`, seconds(bare)),
      atMost('evaluation, counted once', seconds(took), took / bare, 2),
      atMost('evaluation, the page afterwards', `${page.toFixed(2)} ms`, page / bare, 2),
      plain(`room that counting ${MANY / FEWER} takes`, megabytes(few.room)),
      atMost(`room that counting ${MANY} takes`, megabytes(many.room), many.room / few.room, 1.25),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A house with its procedure, whoever may see its figures signed in, and the quarter that is over. */
async function openFor(dataDir: string): Promise<{ plan: Plan; session: string; period: Period }> {
  const { app } = await openHouse(dataDir);
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The complaint procedure is not published.');
  const period = periodOf(localDate(app.clock(), plan.organisation.timeZone), 'quarter', -1);
  const person = (await app.people.all()).find(({ name }) => name === 'quality-officer-1');
  const holder = { kind: 'person', person: person?.id ?? '' } as const;
  const session = await beginSession(app.store, holder, 'bench', app.clock());
  await app.store.close();
  return { plan, session, period };
}

function countFigures(
  database: Database.Database,
  dataDir: string,
  { from, until }: Period,
  heap: readonly string[],
): Counted {
  database.exec('delete from reports');
  const script = join(import.meta.dirname, 'count-figures.js');
  const told = execFileSync(process.execPath, [...heap, script, dataDir, from, until], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told.toString()) as Counted;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function pageTime(dataDir: string, session: string): Promise<number> {
  const server = await startServer(dataDir);
  const client = new Client(server.port);
  client.cookies.set('session', session);
  const times: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const began = performance.now();
    const { status } = await client.get('/evaluation');
    if (status !== 200) throw new Error(`The evaluation was answered with ${status}.`);
    times.push(performance.now() - began);
  }
  client.close();
  await server.stop();
  return middle(times);
}

/** Writes the facts of dossiers by their numbers: every fact that a metric looks at, each with a value drawn from what it can be. */
function fill(
  database: Database.Database,
  plan: Plan,
  { from, until }: Period,
  dossiers: { readonly from: number; readonly until: number },
): void {
  const days = dayOf(until) - dayOf(from) + 1;
  const counter = new Counter(plan, { from, until });
  database.pragma('synchronous = OFF');
  database.exec(
    `drop index facts_name; begin; drop table if exists drawn; create temp table drawn (name text, place integer, least integer, most integer, value text, number real)`,
  );
  const draw = database.prepare('insert into drawn values (?, ?, ?, ?, ?, ?)');
  for (const name of counter.names) {
    if (counter.places.includes(name)) draw.run(name, 1, 0, 99, '', null);
    else
      valuesOf(plan, name).forEach((value, at, all) => {
        const [least, most] = [
          Math.floor((at * 100) / all.length),
          Math.floor(((at + 1) * 100) / all.length) - 1,
        ];
        draw.run(name, 0, least, most, value, name.startsWith('duration:') && value !== 'open' ? 1 : null);
      });
  }
  // The same few lines of arithmetic on the number of the dossier draw its values, so that runs are alike.
  database.exec(`
    with recursive dossier(n) as (select ${dossiers.from} union all select n + 1 from dossier where n < ${dossiers.until - 1})
    insert into facts
    select printf('%08x-0000-4000-8000-%012x', n, n), name,
      case place when 1 then date('${from}', '+' || (n * 7919 % ${days}) || ' days') else value end,
      case when number is null then null else n * 104729 % 2592000 end
    from dossier cross join drawn
    where abs((n * 31 + length(name) * 17 + unicode(substr(name, -1)) * 7) * 2654435761 % 1000003) % 100 between least and most;
    commit; create index facts_name on facts (name, value); analyze`);
  database.pragma('wal_checkpoint(truncate)');
}

function valuesOf(plan: Plan, name: string): string[] {
  const [kind = '', of = ''] = name.split(':');
  if (kind === 'share') return ['yes', 'no'];
  if (kind === 'count') return ['1'];
  if (kind === 'duration') {
    const metric = plan.metrics[of]?.kind;
    return metric?.kind === 'duration' ? [...bucketNames(metric), 'open'] : ['open'];
  }
  if (kind === 'deadline') return ['met', 'late', 'missed', 'running'];
  if (kind === 'promise') return ['kept', 'broken', 'running'];
  if (kind === 'answer') return ['yes', 'no', ''];
  if (kind === 'channel') return ['web', 'phone', 'mail', 'talk'];
  if (kind === 'outcome') return ['solved', 'withdrawn', 'unsolved'];
  if (kind === 'state') return Object.keys(plan.lifecycle.states).slice(0, 6);
  const options = plan.fields[of]?.options.map((option) => option.name) ?? [];
  return options.length > 0 ? options : ['yes', 'no'];
}
