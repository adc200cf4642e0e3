// Lets what a schedule opened for a placement follow what changes in it; nothing is read while the directory stays as it was.
import { takeInChanged } from '../core/decide/scheduled.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { App } from './app.ts';
import { directoryChanges } from './directory/changes.ts';
import { itemOf, saidOf } from './directory/placement-item.ts';
import { placementsByIds } from './directory/placements.ts';
import { change } from './handle.ts';

/** Looks whether the directory was changed since the last look, and says how many dossiers took something over. */
export async function followPlacements(app: App, plan: Plan): Promise<number> {
  const { db } = app.store;
  const changes = String(await directoryChanges(db));
  const key = followedKey(plan);
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  if (row?.value === changes) return 0;
  const count = await followAll(app, plan);
  await app.store.write((tx) =>
    tx
      .insertInto('settings')
      .values({ key, value: changes })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: changes }))
      .execute(),
  );
  return count;
}

/** What was opened just now may have been read before a change: it is looked at again. */
export async function followAgain({ store }: App, plan: Plan): Promise<void> {
  await store.write((tx) => tx.deleteFrom('settings').where('key', '=', followedKey(plan)).execute());
}

function followedKey({ procedure }: Plan): string {
  return `followed:${procedure}`;
}

async function followAll(app: App, plan: Plan): Promise<number> {
  const rows = await app.store.db
    .selectFrom('scheduled')
    .innerJoin('dossiers', 'dossiers.id', 'scheduled.dossier')
    .select(['scheduled.dossier', 'scheduled.schedule', 'scheduled.item', 'scheduled.said'])
    .where('scheduled.procedure', '=', plan.procedure)
    .where('dossiers.closed_at', 'is', null)
    .execute();
  const placements = await placementsByIds(app, [...new Set(rows.map(({ item }) => item))]);
  let count = 0;
  for (const { dossier: id, schedule: name, item: of, said: before } of rows) {
    const placement = placements.get(of);
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
