// Brings a database to the shape that this version of the program expects, all steps or none.
import { sql, type Kysely } from 'kysely';
import { migrations } from '../../../migrations/index.ts';
import type { Freeze } from '../../../migrations/migration.ts';
import { StoreFault } from './store-fault.ts';
import type { Store, Tx } from './store.ts';

/** Runs the migrations that have not run yet, in one transaction; throws `StoreFault` on a newer database. */
export async function migrateAll(store: Store): Promise<void> {
  await store.migrate(async (tx, freeze) => {
    await sql`create table if not exists migrations (name text primary key not null)`.execute(tx);
    await runMissing(tx, freeze, await namesRun(tx));
  });
}

async function runMissing(tx: Tx, freeze: Freeze, run: ReadonlySet<string>): Promise<void> {
  refuseNewer(run);
  const schema = tx as unknown as Kysely<unknown>;
  for (const [name, step] of Object.entries(migrations)) {
    if (run.has(name)) continue;
    await step(schema, freeze);
    await sql`insert into migrations (name) values (${name})`.execute(tx);
  }
}

/** Throws `StoreFault` unless the database has exactly the shape that this program expects; changes nothing. */
export async function requireMigrated(store: Store): Promise<void> {
  const run = await namesRun(store.db);
  refuseNewer(run);
  if (Object.keys(migrations).every((name) => run.has(name))) return;
  throw new StoreFault(
    'newer',
    'The database is older than this Gehoor. Start the server once to bring it up to date.',
  );
}

async function namesRun(db: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
  return new Set(rows.map((row) => row.name));
}

function refuseNewer(run: ReadonlySet<string>): void {
  const unknown = [...run].filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StoreFault(
    'newer',
    `The database was made by a newer Gehoor (it has "${unknown[0]}"). Install that version again, or restore an older backup.`,
  );
}
