// The figures of periods that are over: counted once, the same for every reader, and never moving afterwards.
import { Counter } from '../core/measure/counter.ts';
import { wallName } from '../core/measure/fact.ts';
import { periodOf, unitOfPeriod } from '../core/measure/period.ts';
import type { Period } from '../core/measure/period.ts';
import { readersOf } from '../core/measure/readers.ts';
import { compared, reportOf } from '../core/measure/report.ts';
import type { Compared, Counted, Report } from '../core/measure/report.ts';
import type { Plan } from '../core/plan/plan.ts';
import { localDate } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { passTimeAlone } from './change-dossier.ts';
import { countAgain } from './figures/count-again.ts';
import { isAnyPlaced, readFacts } from './figures/read-facts.ts';
import { keepReport, keptReport } from './figures/reports.ts';
import { reindex } from './reindex.ts';
import { dueDossiers } from './store/lists.ts';
import type { Tx } from './store/store.ts';

export interface Figures {
  readonly report: Report;
  /** The report's figures, each beside the one of the period before. */
  readonly figures: readonly Compared[];
}

/**
 * The figures of a procedure over a whole quarter or year that is over, counted now if they were not counted before; null
 * for every other period, and for a procedure that nobody published.
 */
export async function figuresFor(app: App, procedure: string, period: Period): Promise<Figures | null> {
  const report = await frozenFigures(app, procedure, period);
  if (!report) return null;
  const unit = unitOfPeriod(period) ?? 'quarter';
  const before = await frozenFigures(app, procedure, periodOf(period.from, unit, -1));
  return { report, figures: compared(report, before) };
}

/** The same as plain data, to be kept as it is: every later call gives exactly this. */
export async function frozenFigures(app: App, procedure: string, period: Period): Promise<Report | null> {
  const counted = await app.turns.run(`figures ${procedure}`, () => countedOnce(app, procedure, period));
  return counted?.report ?? null;
}

async function countedOnce(app: App, procedure: string, period: Period): Promise<Counted | null> {
  const kept = await keptReport(app.store.db, procedure, period);
  if (kept) return kept;
  const plan = await app.plans.plan(procedure);
  const unit = unitOfPeriod(period);
  if (!plan || !isOver(app, plan, period) || (unit !== 'quarter' && unit !== 'year')) return null;
  const within: Counted[] = [];
  for (const quarter of unit === 'year' ? quartersOf(period) : []) {
    const part = await countedOnce(app, procedure, quarter);
    if (part) within.push(part);
  }
  await bringUpToDate(app, new Counter(plan, period).places, period);
  await keepReport(app, await countNow(app, plan, period, within), await app.people.all());
  return (await keptReport(app.store.db, procedure, period)) ?? null;
}

function isOver(app: App, { organisation }: Plan, period: Period): boolean {
  return period.until < localDate(app.clock(), organisation.timeZone);
}

function quartersOf({ from }: Period): Period[] {
  return [0, 1, 2, 3].map((further) => periodOf(from, 'quarter', further));
}

const AT_ONCE = 50;

/** What passed by itself counts as passed, also when the loop has not come to it yet; a period with nothing in it needs no more. */
async function bringUpToDate(app: App, places: readonly string[], period: Period): Promise<void> {
  for (;;) {
    const due = await dueDossiers(app.store.db, app.clock(), AT_ONCE);
    const passed = await Promise.allSettled(due.map((id) => passTimeAlone(app, id)));
    if (passed.every((each) => each.status === 'rejected' || each.value.entries.length === 0)) break;
  }
  if (await isAnyPlaced(app.store.db, places, period)) await reindex(app);
}

/** Counts in one reading of the database, so that nothing moves meanwhile. */
async function countNow(app: App, plan: Plan, period: Period, within: readonly Counted[]): Promise<Counted> {
  const counter = new Counter(plan, period, await leftOut(app, plan));
  const reading = app.store.db.transaction();
  const steady = app.store.skipLocked ? reading.setIsolationLevel('repeatable read') : reading;
  const counted = await steady.execute(async (tx) => {
    const now = app.clock();
    await readFacts(tx as Tx, counter.places, counter.names, period, (facts) => counter.add(facts));
    return now;
  });
  return reportOf(plan, counter, { period, counted }, within);
}

/** Dossiers behind whose wall somebody stands who may see figures count for nobody: they would learn of them. */
async function leftOut(app: App, { procedure }: Plan): Promise<ReadonlySet<string>> {
  const plans = await Promise.all((await app.plans.current()).map(({ id }) => app.plans.of(id)));
  const readers = readersOf(procedure, plans, await app.people.all());
  return new Set(readers.map(({ id }) => wallName(id)));
}

/**
 * Counts a report again from the histories of its dossiers as they were at its moment; null when there is no such report.
 * It comes to the same, unless somebody meddled with the report or with what was kept of dossiers whose words went.
 */
export async function countedAgain(app: App, procedure: string, period: Period): Promise<Report | null> {
  const kept = await keptReport(app.store.db, procedure, period);
  return kept ? ((await countAgain(app, procedure, [kept]))[0]?.report ?? null) : null;
}

/** Counts the last quarter and year of every procedure, so that figures are those of the moment at which they ended. */
export async function countWhatIsOver(app: App): Promise<void> {
  for (const { procedure } of await app.plans.current()) {
    const plan = await app.plans.plan(procedure);
    if (!plan || Object.keys(plan.metrics).length === 0) continue;
    const today = localDate(app.clock(), plan.organisation.timeZone);
    for (const unit of ['quarter', 'year'] as const)
      await frozenFigures(app, procedure, periodOf(today, unit, -1));
  }
}
