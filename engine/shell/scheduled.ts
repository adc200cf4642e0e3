// Opens the dossiers of schedules: each moment once, whichever process is first, and also those that a standstill missed.
import { createHash } from 'node:crypto';
import { fileScheduled } from '../core/decide/file.ts';
import type { Plan, SchedulePlan } from '../core/plan/plan.ts';
import { occasionsBetween } from '../core/schedule/occasions.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { storeNew } from './handle.ts';
import type { Version } from './plans.ts';

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
    known.set(procedure, now);
  }
  return count;
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
  for (const schedule of Object.values(schedules))
    for (const at of occasionsBetween(schedule, calendar, after, until))
      if (await openOne(app, plan, schedule, at)) count += 1;
  return count;
}

/** The id follows from the occasion, so that a second one cannot be stored beside it. */
async function openOne(app: App, plan: Plan, schedule: SchedulePlan, at: Instant): Promise<boolean> {
  const id = createHash('sha256')
    .update(JSON.stringify([plan.procedure, schedule.name, at]))
    .digest('hex')
    .slice(0, 32);
  if (await isThere(app, id)) return false;
  try {
    const { decision } = await storeNew(app, plan, (world, code) =>
      fileScheduled(plan, schedule, { id, code }, world, at),
    );
    if (decision.refusal)
      app.log.error({ schedule: schedule.name, at, code: decision.refusal.code }, 'schedule: refused');
    return decision.refusal === null;
  } catch (error) {
    if (await isThere(app, id)) return false;
    throw error;
  }
}

async function isThere(app: App, id: string): Promise<boolean> {
  const row = await app.store.db.selectFrom('dossiers').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

function latest(a: Instant | undefined, b: Instant): Instant {
  return a !== undefined && a > b ? a : b;
}
