// Reports as they are kept: written once, vouched for, and never changed.
import { RULES } from '../../core/measure/report.ts';
import type { Counted, Report } from '../../core/measure/report.ts';
import type { Period } from '../../core/measure/period.ts';
import type { Person } from '../../core/people/person.ts';
import type { App } from '../app.ts';
import { reportMac } from '../store/report-mac.ts';
import type { Tx } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** Which roles everybody had when it was counted: figures by role follow from them, and histories do not tell. */
export type RolesThen = Readonly<Record<string, readonly string[]>>;

export interface KeptReport extends Counted {
  /** By which rules small numbers were hidden; a report by others cannot be compared with a recount. */
  readonly rules: number;
  readonly roles: RolesThen;
}

/** The report of a procedure over a period, or undefined when it was not counted yet. */
export async function keptReport(db: Tx, procedure: string, period: Period): Promise<KeptReport | undefined> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('first_day', '=', period.from)
    .where('last_day', '=', period.until)
    .executeTakeFirst();
  return row && readReport(row);
}

/** A report as it stands in its row. */
export function readReport(row: Tables['reports']): KeptReport {
  const { procedure, version, counted_at: counted } = row;
  const period = { from: row.first_day, until: row.last_day };
  const figures = JSON.parse(row.figures) as Report['figures'];
  const before = { rules: 1, roles: {} };
  return {
    report: { procedure, version, period, counted, figures },
    ...before,
    ...(JSON.parse(row.relations) as Omit<KeptReport, 'report'>),
  };
}

/** Keeps a report, unless another process was first. */
export async function keepReport(app: App, { report, ...how }: Counted, people: readonly Person[]) {
  const { procedure, version, period, counted, figures } = report;
  const roles: RolesThen = Object.fromEntries(people.map((person) => [person.id, person.roles]));
  const row = {
    ...{ procedure, first_day: period.from, last_day: period.until, version, counted_at: counted },
    figures: JSON.stringify(figures),
    relations: JSON.stringify({ ...how, rules: RULES, roles } satisfies Omit<KeptReport, 'report'>),
  };
  const mac = reportMac(app.keyring, row);
  await app.store.write((tx) =>
    tx
      .insertInto('reports')
      .values({ ...row, mac })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
