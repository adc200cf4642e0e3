// Opens the database, made or brought up to date at the first start of a version.
import { openDialect } from './dialects.ts';
import { migrateAll, requireMigrated } from './migrate.ts';
import type { Place, Store } from './store.ts';

/** Opens the store at a place and migrates it; throws `StoreFault` where it cannot be had. */
export async function openStore(place: Place): Promise<Store> {
  const store = await openDialect(place);
  try {
    if ('readOnly' in place && place.readOnly) await requireMigrated(store);
    else await migrateAll(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
