// Counts kept reports again from the histories as they were at their moments, all of a procedure in one reading.
import { Counter } from '../../core/measure/counter.ts';
import { periodOf, unitOfPeriod } from '../../core/measure/period.ts';
import { reportOf } from '../../core/measure/report.ts';
import type { Report } from '../../core/measure/report.ts';
import type { App } from '../app.ts';
import { factsFromHistories } from './from-histories.ts';
import { keptReport } from './reports.ts';
import type { KeptReport } from './reports.ts';

export interface CountedAgain {
  readonly kept: KeptReport;
  readonly report: Report;
  /** How many of its dossiers can no longer be counted as they were, because their words went since. */
  readonly gone: number;
}

/** Counts these reports of one procedure again. */
export async function countAgain(
  app: App,
  procedure: string,
  reports: readonly KeptReport[],
): Promise<CountedAgain[]> {
  const countings = await Promise.all(reports.map((kept) => counting(app, kept)));
  const moments = countings.map(({ kept, counter, went }) => ({
    ...{ at: kept.report.counted, roles: kept.roles },
    each(facts: Parameters<Counter['add']>[0], isGone: boolean) {
      if (isGone && (facts.length === 0 || counter.counts(facts))) went.count += 1;
      counter.add(facts);
    },
  }));
  await factsFromHistories(app, procedure, moments);
  return Promise.all(
    countings.map(async ({ kept, plan, counter, went }) => {
      const within = await keptWithin(app, kept);
      return { kept, report: reportOf(plan, counter, kept.report, within).report, gone: went.count };
    }),
  );
}

async function counting(app: App, kept: KeptReport) {
  const { version, period } = kept.report;
  const plan = await app.plans.of(version);
  return { kept, plan, counter: new Counter(plan, period, new Set(kept.leftOut)), went: { count: 0 } };
}

async function keptWithin(app: App, { report: { procedure, period } }: KeptReport): Promise<KeptReport[]> {
  if (unitOfPeriod(period) !== 'year') return [];
  const quarters = [0, 1, 2, 3].map((further) => periodOf(period.from, 'quarter', further));
  const kept = await Promise.all(quarters.map((quarter) => keptReport(app.store.db, procedure, quarter)));
  return kept.filter((each) => each !== undefined);
}
