// Reports as they are kept: written once, and never changed.
import type { Counted, Report } from '../../core/measure/report.ts';
import type { Period } from '../../core/measure/period.ts';
import type { Store, Tx } from '../store/store.ts';

/** The report of a procedure over a period, or undefined when it was not counted yet. */
export async function keptReport(db: Tx, procedure: string, period: Period): Promise<Counted | undefined> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('first_day', '=', period.from)
    .where('last_day', '=', period.until)
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, counted_at: counted } = row;
  const figures = JSON.parse(row.figures) as Report['figures'];
  return {
    report: { procedure, version, period, counted, figures },
    ...(JSON.parse(row.relations) as Omit<Counted, 'report'>),
  };
}

/** Keeps a report, unless another process was first. */
export async function keepReport(store: Store, { report, ...how }: Counted): Promise<void> {
  const { procedure, version, period, counted, figures } = report;
  await store.write((tx) =>
    tx
      .insertInto('reports')
      .values({
        procedure,
        first_day: period.from,
        last_day: period.until,
        version,
        counted_at: counted,
        figures: JSON.stringify(figures),
        relations: JSON.stringify(how),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
