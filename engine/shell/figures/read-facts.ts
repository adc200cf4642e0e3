// Reads the facts of a period's dossiers day by day, so that many of them take no more room than those of one day.
import { sql } from 'kysely';
import type { FactRow } from '../../core/measure/fact.ts';
import type { Period } from '../../core/measure/period.ts';
import { dateOf, dayOf } from '../../core/time/local-date.ts';
import type { Tx } from '../store/store.ts';

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
    const { rows } = await sql<FactRow>`
      select facts.dossier, facts.name, facts.value, facts.number
      from (select distinct dossier from facts where name in (${sql.join(places)}) and value = ${date}) as placed
      join facts on facts.dossier = placed.dossier
      where facts.name in (${sql.join(names)}) and not exists (
        select 1 from facts as earlier where earlier.dossier = placed.dossier
        and earlier.name in (${sql.join(places)}) and earlier.value >= ${from} and earlier.value < ${date})
      order by facts.dossier, facts.name, facts.value
    `.execute(db);
    byDossier(rows, each);
  }
}

function byDossier(rows: readonly FactRow[], each: (facts: readonly FactRow[]) => void): void {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to]?.dossier === rows[from]?.dossier) to += 1;
    each(rows.slice(from, to));
  }
}
