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
    const date = dateOf(day);
    const placed = sql`select distinct dossier from facts where name in (${sql.join(places)}) and value = ${date}`;
    for (let after = '', last: string | undefined; (last = await endOf(db, placed, after)); after = last) {
      const { rows } = await sql<FactRow>`
        select facts.dossier, facts.name, facts.value, facts.number
        from (${placed} and dossier > ${after} and dossier <= ${last}) as placed
        join facts on facts.dossier = placed.dossier
        where facts.name in (${sql.join(names)}) and not exists (
          select 1 from facts as earlier where earlier.dossier = placed.dossier
          and earlier.name in (${sql.join(places)}) and earlier.value >= ${from} and earlier.value < ${date})
        order by facts.dossier, facts.name, facts.value
      `.execute(db);
      byDossier(rows, each);
    }
  }
}

/** The last of the next few dossiers of a day; undefined when there are no more. */
async function endOf(db: Tx, placed: ReturnType<typeof sql>, after: string): Promise<string | undefined> {
  const { rows } = await sql<{ dossier: string }>`
    select dossier from (${placed} and dossier > ${after}) as placed order by dossier limit ${AT_ONCE}
  `.execute(db);
  return rows.at(-1)?.dossier;
}

function byDossier(rows: readonly FactRow[], each: (facts: readonly FactRow[]) => void): void {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to]?.dossier === rows[from]?.dossier) to += 1;
    each(rows.slice(from, to));
  }
}
