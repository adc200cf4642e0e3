// Words that belong to no dossier go after the time that the organisation says; that there was something, and what became of it, stays.
import { sql, type RawBuilder } from 'kysely';
import type { KeepPlan } from '../core/plan/plan.ts';
import { keptSince } from '../core/time/kept-since.ts';
import type { App } from './app.ts';
import { moment } from './store/moment.ts';
import type { Tx } from './store/store.ts';

/** How much of something has been kept long enough, and how much more is still kept. */
export interface KeptCount {
  readonly due: number;
  readonly later: number;
}

const isMailBeside = sql<boolean>`(received.body is not null
  and received.outcome not in ('dossier', 'message', 'waiting'))`;

/** On no list for so long, and no placement either. */
function isOver(since: string) {
  return sql<boolean>`(directory.ended_at < ${since} and not exists (select 1 from placements
    where (placements.client = directory.id or placements.employee = directory.id)
      and (placements.ended_at is null or placements.ended_at >= ${since})))`;
}

/** Counts the mail that became no dossier, and those of the directory who ended. */
export async function countKept(app: App): Promise<Readonly<Record<keyof KeepPlan, KeptCount>>> {
  const since = await limitsOf(app);
  const { db } = app.store;
  const [mail, directory] = await Promise.all([
    db
      .selectFrom('received')
      .select((row) => row.fn.countAll<number | string>().as('all'))
      .select(dueAmong(sql`done_at < ${since.mail}`))
      .where(isMailBeside)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('directory')
      .select((row) => row.fn.countAll<number | string>().as('all'))
      .select(dueAmong(isOver(since.directory)))
      .where('ended_at', 'is not', null)
      .executeTakeFirstOrThrow(),
  ]);
  return { mail: counted(mail), directory: counted(directory) };
}

function dueAmong(isDue: RawBuilder<unknown>) {
  return sql<number | string | null>`sum(case when ${isDue} then 1 else 0 end)`.as('due');
}

function counted({ all, due }: { all: number | string; due: number | string | null }): KeptCount {
  return { due: Number(due ?? 0), later: Number(all) - Number(due ?? 0) };
}

/** Lets go what has been kept long enough, and says how much that was. */
export function letGo(app: App): Promise<Readonly<Record<keyof KeepPlan, number>>> {
  return app.turns.run('directory', async () => {
    const since = await limitsOf(app);
    return app.store.write(async (tx) => ({
      mail: await letGoMail(tx, since.mail),
      directory: await letGoDirectory(tx, since.directory),
    }));
  });
}

async function limitsOf(app: App): Promise<Readonly<Record<keyof KeepPlan, string>>> {
  const { keep, timeZone } = await app.plans.organisation();
  const now = app.clock();
  return {
    mail: moment(keptSince(now, keep.mail, timeZone)),
    directory: moment(keptSince(now, keep.directory, timeZone)),
  };
}

async function letGoMail(tx: Tx, since: string): Promise<number> {
  const gone = await tx
    .updateTable('received')
    .set({ body: null, envelope: null })
    .where(isMailBeside)
    .where('done_at', '<', since)
    .executeTakeFirst();
  return Number(gone.numUpdatedRows);
}

async function letGoDirectory(tx: Tx, since: string): Promise<number> {
  const over = tx.selectFrom('directory').select('id').where(isOver(since));
  await tx.deleteFrom('directory_words').where('known', 'in', over).execute();
  const gone = await tx.deleteFrom('directory').where('id', 'in', over).executeTakeFirst();
  await tx.deleteFrom('placements').where('ended_at', '<', since).execute();
  return Number(gone.numDeletedRows);
}
