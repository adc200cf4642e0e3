// Schedules that open one for each placement: the last occasion that is due, once.
import { fileScheduled } from '../core/decide/file.ts';
import type { Plan, SchedulePlan } from '../core/plan/plan.ts';
import { nextOccasions, occasionsBetween } from '../core/schedule/occasions.ts';
import { scheduleFor } from '../core/schedule/placement.ts';
import { secondsOf } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { itemOf, saidOf } from './directory/placement-item.ts';
import { activePlacements } from './directory/placements.ts';
import type { Placement } from './directory/placements.ts';
import { followAgain } from './follow-placements.ts';
import { openOnce, scheduledId } from './open-once.ts';

/** Opens for each placement what has come due since the last look; of several that a standstill missed only the last. */
export async function openForEach(app: App, plan: Plan, schedule: SchedulePlan): Promise<number> {
  const now = app.clock();
  const after = await lookedAt(app, plan, schedule);
  if (after === null) {
    await look(app, plan, schedule, now);
    return 0;
  }
  if (!passes(plan, schedule, after, now)) return 0;
  let count = 0;
  for (const placement of await activePlacements(app, now)) {
    const item = itemOf(placement);
    const own = scheduleFor(schedule, item);
    const at = occasionsBetween(own, plan.calendar, after, now).at(-1);
    if (at !== undefined && (await openOne(app, plan, own, placement, at))) count += 1;
  }
  if (count > 0) await followAgain(app, plan);
  await look(app, plan, schedule, now);
  return count;
}

/** Whether the time of day of a schedule lies between two moments; nothing is due otherwise. */
function passes(plan: Plan, { at }: SchedulePlan, after: Instant, now: Instant): boolean {
  const daily: SchedulePlan = {
    ...{ name: '', each: null, after: null, until: null, data: {} },
    ...{ every: { amount: 1, unit: 'day' }, from: after.slice(0, 10), at },
  };
  return occasionsBetween(daily, plan.calendar, after, now).length > 0;
}

async function openOne(
  app: App,
  plan: Plan,
  schedule: SchedulePlan,
  placement: Placement,
  at: Instant,
): Promise<boolean> {
  const item = itemOf(placement);
  if (await isTooSoon(app, plan, schedule, placement.id, at)) return false;
  const id = scheduledId([plan.procedure, schedule.name, at, placement.id]);
  const row = {
    ...{ dossier: id, procedure: plan.procedure, schedule: schedule.name },
    ...{ item: placement.id, at, said: saidOf(app, item) },
  };
  return openOnce(
    app,
    plan,
    id,
    (world, code) => fileScheduled(plan, schedule, { id, code }, world, at, item),
    (tx) => tx.insertInto('scheduled').values(row).execute(),
  );
}

/** A placement whose start was put right would be due twice: what lies less than half a round after the last is that one. */
async function isTooSoon(app: App, plan: Plan, schedule: SchedulePlan, item: string, at: Instant) {
  const last = await app.store.db
    .selectFrom('scheduled')
    .select('at')
    .where('procedure', '=', plan.procedure)
    .where('schedule', '=', schedule.name)
    .where('item', '=', item)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [, next = at] = nextOccasions({ ...schedule, until: null }, plan.calendar, at, 2);
  const half = (secondsOf(next) - secondsOf(at)) / 2;
  return last !== undefined && secondsOf(at) - secondsOf(last.at) < half;
}

function settingOf({ procedure }: Plan, { name }: SchedulePlan): string {
  return `scheduled:${procedure}:${name}`;
}

async function lookedAt({ store }: App, plan: Plan, schedule: SchedulePlan): Promise<Instant | null> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', settingOf(plan, schedule))
    .executeTakeFirst();
  return row?.value ?? null;
}

async function look({ store }: App, plan: Plan, schedule: SchedulePlan, value: Instant): Promise<void> {
  const key = settingOf(plan, schedule);
  await store.write((tx) =>
    tx
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute(),
  );
}
