// Reads the facts of a period's dossiers day by day and a few at once, so that many of them take no more room than some.
import { sql } from 'kysely';
import type { FactRow } from '../../core/measure/fact.ts';
import type { Period } from '../../core/measure/period.ts';
import { dateOf, dayOf } from '../../core/time/local-date.ts';
import type { Tx } from '../store/store.ts';

const AT_ONCE = 500;

/** Gives the facts of one dossier after another: of each that one of the `places` puts in the period, once. */
export async function readFacts(
  db: Tx,
  places: readonly string[],
  names: readonly string[],
  { from, until }: Period,
  each: (facts: readonly FactRow[]) => void,
): Promise<void> {
  if (places.length === 0) return;
  for (let day = dayOf(from); day <= dayOf(until); day += 1) {
    const dossiers = await placedOn(db, places, from, dateOf(day));
    for (let start = 0; start < dossiers.length; start += AT_ONCE)
      byDossier(await factsAbout(db, names, dossiers.slice(start, start + AT_ONCE)), each);
  }
}

/** Whether one of the `places` puts any dossier in the period. */
export async function isAnyPlaced(
  db: Tx,
  places: readonly string[],
  { from, until }: Period,
): Promise<boolean> {
  if (places.length === 0) return false;
  const found = await db
    .selectFrom('facts')
    .select('dossier')
    .where('name', 'in', places)
    .where('value', '>=', from)
    .where('value', '<=', until)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The dossiers that are placed on a day, and on none before it in the period. */
async function placedOn(db: Tx, places: readonly string[], from: string, date: string): Promise<string[]> {
  const { rows } = await sql<{ dossier: string }>`
    select distinct dossier from facts as placed
    where name in (${sql.join(places)}) and value = ${date} and not exists (
      select 1 from facts as earlier where earlier.dossier = placed.dossier
      and earlier.name in (${sql.join(places)}) and earlier.value >= ${from} and earlier.value < ${date})
  `.execute(db);
  return rows.map(({ dossier }) => dossier);
}

async function factsAbout(db: Tx, names: readonly string[], dossiers: readonly string[]): Promise<FactRow[]> {
  // As many names each time, some of them twice: a statement that is always the same is prepared once.
  const asked = Array.from({ length: AT_ONCE }, (_, at) => dossiers[at] ?? dossiers[0] ?? '');
  const { rows } = await sql<FactRow>`
    select dossier, name, value, number from facts
    where dossier in (${sql.join(asked)}) and name in (${sql.join(names)})
    order by dossier, name, value
  `.execute(db);
  return rows;
}

function byDossier(rows: readonly FactRow[], each: (facts: readonly FactRow[]) => void): void {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to]?.dossier === rows[from]?.dossier) to += 1;
    each(rows.slice(from, to));
  }
}
