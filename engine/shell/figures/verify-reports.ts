// Says whether every kept report is as it was counted: by the mark of the house, and by counting it again from the histories.
import { firstDifference } from '../../core/measure/same-figures.ts';
import { RULES } from '../../core/measure/report.ts';
import type { App } from '../app.ts';
import type { Finding } from '../store/finding.ts';
import { reportMac } from '../store/report-mac.ts';
import { countAgain } from './count-again.ts';
import { readReport } from './reports.ts';
import type { KeptReport } from './reports.ts';

export interface VerifiedReports {
  readonly findings: readonly Finding[];
  /** How many reports came to the same when they were counted again. */
  readonly same: number;
  /** How many nobody can count again as they were: words went since, or small numbers were hidden by other rules then. */
  readonly apart: number;
}

/** All that is wrong with the reports; it takes as long as reading every history does. */
export async function verifyReports(app: App): Promise<VerifiedReports> {
  const rows = await app.store.db
    .selectFrom('reports')
    .selectAll()
    .orderBy('procedure')
    .orderBy('first_day')
    .execute();
  const forged = rows.filter((row) => row.mac !== null && row.mac !== reportMac(app.keyring, row));
  const findings = forged.map((row) => findingOf(readReport(row), 'report-changed'));
  const kept = rows.map(readReport).filter(({ rules }) => rules === RULES);
  let [same, apart] = [0, rows.length - kept.length];
  for (const [procedure, own] of Map.groupBy(kept, ({ report }) => report.procedure))
    for (const again of await countAgain(app, procedure, own)) {
      const difference = firstDifference(again.kept.report.figures, again.report.figures);
      if (difference === null) same += 1;
      else if (again.gone > 0) apart += 1;
      else findings.push(findingOf(again.kept, 'report-differs', sayDifference(difference)));
    }
  return { findings, same, apart };
}

function findingOf({ report }: KeptReport, code: Finding['code'], what?: string): Finding {
  const { procedure, period } = report;
  return {
    code,
    of: `${procedure} ${period.from} to ${period.until}`,
    entry: null,
    ...(what === undefined ? {} : { what }),
  };
}

function sayDifference(difference: NonNullable<ReturnType<typeof firstDifference>>): string {
  const { metric, keys, what, one, other } = difference;
  return `${[metric, ...keys, what].join(' / ')} is ${one}, and the histories come to ${other}`;
}
