// Schedules that open one for each placement: the last occasion that is due, once; and those that are open follow the placement.
import { fileScheduled } from '../core/decide/file.ts';
import { takeInChanged } from '../core/decide/scheduled.ts';
import type { Plan, SchedulePlan } from '../core/plan/plan.ts';
import { nextOccasions, occasionsBetween } from '../core/schedule/occasions.ts';
import { scheduleFor } from '../core/schedule/placement.ts';
import type { PlacementItem } from '../core/schedule/placement.ts';
import { secondsOf } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { activePlacements, placementById } from './directory/placements.ts';
import type { Placement } from './directory/placements.ts';
import { change } from './handle.ts';
import { openOnce, scheduledId } from './open-once.ts';
import { hashInTurn } from './seal/seal.ts';

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

/** Lets those that are still open follow what changed in their placement, and says how many did. */
export async function followPlacements(app: App, plan: Plan): Promise<number> {
  const rows = await app.store.db
    .selectFrom('scheduled')
    .innerJoin('dossiers', 'dossiers.id', 'scheduled.dossier')
    .select(['scheduled.dossier', 'scheduled.schedule', 'scheduled.item', 'scheduled.said'])
    .where('scheduled.procedure', '=', plan.procedure)
    .where('dossiers.closed_at', 'is', null)
    .execute();
  let count = 0;
  for (const { dossier: id, schedule: name, item: of, said: before } of rows) {
    const placement = await placementById(app, of);
    if (!placement) continue;
    const item = itemOf(placement);
    const said = saidOf(app, item);
    if (said === before) continue;
    const done = await change(app, id, ({ plan: own, dossier, world }) => {
      const schedule = own.schedules[name];
      return schedule
        ? takeInChanged(own, dossier, schedule, item, world)
        : { dossier, entries: [], refusal: null };
    });
    await app.store.write((tx) =>
      tx.updateTable('scheduled').set({ said }).where('dossier', '=', id).execute(),
    );
    count += Math.sign(done.entries.length);
  }
  return count;
}

/** A placement that is missing from the list ends with the day on which it went missing. */
function itemOf({ client, employee, contact, starts, ends, ended }: Placement): PlacementItem {
  const gone = ended?.slice(0, 10) ?? null;
  const end = gone !== null && (ends === null || gone < ends) ? gone : ends;
  return { client: wordsOf(client), employee: wordsOf(employee), contact, start: starts, end };
}

function wordsOf({ name, email, phone, organisation }: Placement['client']) {
  return { name, email, phone, organisation };
}

function saidOf({ keyring }: App, item: PlacementItem): string {
  const keys = keyring.generations.map(({ words }) => words);
  return hashInTurn(keys, `placement:${JSON.stringify(item)}`, 32);
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
