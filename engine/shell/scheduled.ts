// Opens the dossiers of schedules: each moment once, whichever process is first, and also those that a standstill missed.
import { fileScheduled } from '../core/decide/file.ts';
import type { Plan, SchedulePlan } from '../core/plan/plan.ts';
import { occasionsBetween } from '../core/schedule/occasions.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { openOnce, scheduledId } from './open-once.ts';
import type { Version } from './plans.ts';
import { followPlacements } from './follow-placements.ts';
import { openForEach } from './scheduled-each.ts';

/** Up to when each procedure's schedules have been looked at, by this process. */
const seen = new WeakMap<App, Map<string, Instant>>();

/** Opens what the calendar says must have been opened by now, and says how many that were. */
export async function openScheduled(app: App): Promise<number> {
  const now = app.clock();
  const known = seen.get(app) ?? new Map<string, Instant>();
  seen.set(app, known);
  let count = 0;
  for (const { procedure } of await app.plans.current()) {
    const plan = await app.plans.plan(procedure);
    const since = known.get(procedure);
    if (!plan || (since !== undefined && since >= now)) continue;
    const versions = since === undefined ? await app.plans.history(procedure) : await newest(app, procedure);
    for (const [version, until] of inForce(versions, now))
      count += await openOf(app, plan, version, latest(since, version.publishedAt), until);
    count += await openEach(app, plan, since === undefined || minuteOf(since) < minuteOf(now));
    known.set(procedure, now);
  }
  return count;
}

/** What is opened for each placement; whether placements have changed is looked at once a minute. */
async function openEach(app: App, plan: Plan, follows: boolean): Promise<number> {
  const schedules = Object.values(plan.schedules).filter(({ each }) => each !== null);
  if (schedules.length === 0) return 0;
  let count = follows ? await followPlacements(app, plan) : 0;
  for (const schedule of schedules) count += await openForEach(app, plan, schedule);
  return count;
}

function minuteOf(at: Instant): string {
  return at.slice(0, 16);
}

async function newest(app: App, procedure: string): Promise<Version[]> {
  return (await app.plans.current()).filter((version) => version.procedure === procedure);
}

/** Each version with the moment up to which it was in force; what it scheduled in that time is what counts. */
function inForce(newestFirst: readonly Version[], now: Instant): [Version, Instant][] {
  return newestFirst
    .map((version, index): [Version, Instant] => [version, newestFirst[index - 1]?.publishedAt ?? now])
    .reverse();
}

async function openOf(app: App, plan: Plan, version: Version, after: Instant, until: Instant) {
  const { schedules, calendar } = await app.plans.of(version.id);
  let count = 0;
  for (const schedule of Object.values(schedules).filter(({ each }) => each === null))
    for (const at of occasionsBetween(schedule, calendar, after, until))
      if (await openOne(app, plan, schedule, at)) count += 1;
  return count;
}

function openOne(app: App, plan: Plan, schedule: SchedulePlan, at: Instant): Promise<boolean> {
  const id = scheduledId([plan.procedure, schedule.name, at]);
  return openOnce(app, plan, id, (world, code) => fileScheduled(plan, schedule, { id, code }, world, at));
}

function latest(a: Instant | undefined, b: Instant): Instant {
  return a !== undefined && a > b ? a : b;
}
