// The only file that names dialects: which one an address means, and how it is opened.
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Place, Store } from './store.ts';

const dialects = { sqlite: openSqlite, postgres: openPostgres };

/** Opens the dialect that a place means, without migrating it; throws `StoreFault` where it cannot be had. */
export async function openDialect(place: Place): Promise<Store> {
  return 'dataDir' in place ? dialects.sqlite(place) : dialects.postgres(place);
}
