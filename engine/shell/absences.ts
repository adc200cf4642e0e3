// An absence begins and ends by itself: at each such turn it is worked out anew who sees what.
import type { Registered } from './people/people.ts';
import { compareInstants } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { reindex } from './reindex.ts';

const KEY = 'absences-seen-until';
const seen = new WeakMap<App, Instant>();

/** Reindexes when somebody's absence has begun or ended since it was last looked at, also while nothing ran. */
export async function followAbsences(app: App): Promise<void> {
  const now = app.clock();
  const since = seen.get(app) ?? (await remembered(app));
  const turned = since === null ? [] : (await app.people.all()).filter((each) => turns(each, since, now));
  if (turned.length > 0) {
    await reindex(
      app,
      turned.map(({ id }) => id),
    );
  }
  if (since === null || turned.length > 0) await remember(app, now);
  seen.set(app, now);
}

function turns({ awayFrom, awayUntil }: Registered, since: Instant, now: Instant): boolean {
  return [awayFrom, awayUntil].some(
    (at) => at !== null && compareInstants(at, since) > 0 && compareInstants(at, now) <= 0,
  );
}

async function remembered(app: App): Promise<Instant | null> {
  const row = await app.store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst();
  return row?.value ?? null;
}

async function remember(app: App, until: Instant): Promise<void> {
  await app.store.write((tx) =>
    tx
      .insertInto('settings')
      .values({ key: KEY, value: until })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: until }))
      .execute(),
  );
}
