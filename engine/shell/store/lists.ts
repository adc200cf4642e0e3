// Lists of dossiers, each bounded by what one person may see.
import { sql } from 'kysely';
import { moment } from './moment.ts';
import type { Tx } from './store.ts';

/** Where a page of a list ended. */
export type Mark = { due: string; dossier: string };

export type Listed = {
  dossier: string;
  number: string;
  procedure: string;
  version: string;
  state: string;
  list: string;
  /** When it is due, or when it closed where it is done; `never` where there is no date. */
  due: string;
  receivedAt: string;
  closedAt: string | null;
};

/** A page of somebody's list, soonest due first and what is done latest first, after the mark where the page before ended; with `until`, only what is due by then. */
export function worklist(
  db: Tx,
  person: string,
  list: string,
  after: Mark | null,
  limit: number,
  until: string | null = null,
): Promise<Listed[]> {
  const [order, beyond] = list === 'done' ? (['desc', sql`<`] as const) : (['asc', sql`>`] as const);
  let query = listed(db).where('visible.person', '=', person).where('visible.list', '=', list);
  if (until !== null) query = query.where('visible.due', '<=', moment(until));
  if (after)
    query = query.where(
      sql<boolean>`(visible.due, visible.dossier) ${beyond} (${after.due}, ${after.dossier})`,
    );
  return query.orderBy('visible.due', order).orderBy('visible.dossier', order).limit(limit).execute();
}

/** What somebody must see to, or may take, that is due by a moment: soonest first, after the mark; each list by its own index. */
export async function dueBy(
  db: Tx,
  person: string,
  until: string,
  after: Mark | null,
  limit: number,
): Promise<Listed[]> {
  const lists = await Promise.all(
    ['mine', 'pool'].map((list) => worklist(db, person, list, after, limit, until)),
  );
  const key = ({ due, dossier }: Listed) => `${due} ${dossier}`;
  return lists
    .flat()
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .slice(0, limit);
}

/** Dossiers that a person may see and that hold all of the words, by their hashes; soonest due first, what is done last. */
export async function searchWords(
  db: Tx,
  person: string,
  hashes: readonly string[],
  limit = 100,
): Promise<Listed[]> {
  const asked = [...new Set(hashes)];
  if (asked.length === 0) return [];
  return await listed(db)
    .where('visible.person', '=', person)
    .where('visible.dossier', 'in', (query) =>
      query
        .selectFrom('words')
        .select('words.dossier')
        .where('hash', 'in', asked)
        .groupBy('words.dossier')
        .having((group) => group.fn.countAll(), '=', asked.length),
    )
    .orderBy(sql`case when visible.list = 'done' then 1 else 0 end`)
    .orderBy('visible.due')
    .orderBy('visible.dossier')
    .limit(limit)
    .execute();
}

function listed(db: Tx) {
  return db
    .selectFrom('visible')
    .innerJoin('dossiers', 'dossiers.id', 'visible.dossier')
    .select(['visible.dossier', 'dossiers.number', 'visible.procedure', 'dossiers.version', 'dossiers.state'])
    .select([
      'visible.list',
      'visible.due',
      'dossiers.received_at as receivedAt',
      'dossiers.closed_at as closedAt',
    ]);
}

/** Whether a person may see a dossier, and on which list; undefined where not. */
export async function visibleTo(
  db: Tx,
  person: string,
  dossier: string,
): Promise<{ list: string } | undefined> {
  const query = db
    .selectFrom('visible')
    .select('list')
    .where('person', '=', person)
    .where('dossier', '=', dossier);
  return await query.executeTakeFirst();
}

/** Ids of dossiers whose time to wake has come, longest waiting first. */
export async function dueDossiers(db: Tx, now: string, limit: number): Promise<string[]> {
  const waking = db.selectFrom('dossiers').select('id').where('wake', '<=', moment(now));
  const rows = await waking.orderBy('wake').orderBy('id').limit(limit).execute();
  return rows.map((row) => row.id);
}
