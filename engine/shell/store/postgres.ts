// PostgreSQL, which several server processes may share: each change is a transaction, repeated where two collide.
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { postgresFault } from './postgres-fault.ts';
import { codeOf, StoreFault } from './store-fault.ts';
import type { Job, Store, Tx } from './store.ts';
import type { Tables } from './tables.ts';
import { storeClosed } from './writer-queue.ts';

const CONNECTIONS = 11;
const ATTEMPTS = 12;
const DISK_FULL = '53100';
const COLLISIONS: ReadonlySet<string> = new Set(['40001', '40P01']);
/** Any number that no other program on the same database takes. */
const MIGRATION_LOCK = 4_712_006;
/** Shared by every process that uses the database, and held alone while its key is replaced. */
const USE_LOCK = 4_712_007;

/** Connects to `postgres://…`; throws `StoreFault` on a bad address and on a server that does not answer. */
export async function openPostgres({ databaseUrl }: { databaseUrl: string }): Promise<Store> {
  const pool = openPool(databaseUrl);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let present: pg.PoolClient;
  try {
    present = await takePlace(pool);
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreFault ? error : postgresFault(databaseUrl, error);
  }
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  return {
    db,
    write: <T>(job: Job<T>) =>
      closed ? Promise.reject(storeClosed()) : tracked(underWay, repeated(db, job)),
    skipLocked: true,
    migrate: (steps) => migrateAlone(db, steps),
    alone: () => tryLock(present, `pg_try_advisory_lock(${USE_LOCK})`),
    backup: async () => {
      throw new StoreFault('backup', 'This database is on PostgreSQL. Make its backup with pg_dump.');
    },
    close: () =>
      (closed ??= Promise.allSettled(underWay).then(async () => {
        await leavePlace(present);
        await db.destroy();
      })),
  };
}

function openPool(databaseUrl: string): pg.Pool {
  if (!/^postgres(ql)?:\/\/[^\s]+$/.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new StoreFault(
      'bad-url',
      'DATABASE_URL is not an address of a database. Write postgres://user:password@host:5432/name.',
    );
  }
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: parserFor },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** A connection of its own that says, as long as it stands, that this process uses the database. */
async function takePlace(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  client.on('error', () => {});
  if (await tryLock(client, `pg_try_advisory_lock_shared(${USE_LOCK})`)) return client;
  client.release(true);
  throw new StoreFault(
    'in-use',
    'The key of this database is being replaced. Start again when that is done, with the new key.',
  );
}

/** Lets go at once; where the connection is broken already, the server has let go by itself. */
async function leavePlace(client: pg.PoolClient): Promise<void> {
  await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
  client.release(true);
}

async function tryLock(client: pg.PoolClient, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select ${lock} as taken`);
  return rows[0]?.taken === true;
}

/** Counts come back as numbers, as they do from SQLite. */
const parserFor: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 && format !== 'binary'
    ? Number
    : pg.types.getTypeParser(oid, format as 'text');

async function tracked<T>(underWay: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
}

async function repeated<T>(db: Kysely<Tables>, job: Job<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => job(tx));
    } catch (error) {
      if (codeOf(error) === DISK_FULL) throw diskFull(error);
      if (!COLLISIONS.has(codeOf(error))) throw error;
      if (attempt >= ATTEMPTS) throw contended(error);
      await setTimeout(Math.random() * Math.min(200, 5 * 2 ** attempt));
    }
  }
}

function diskFull(cause: unknown): StoreFault {
  const message =
    'The disk of PostgreSQL is full. Nothing of this change was kept; make room and do it again.';
  return new StoreFault('disk', message, cause);
}

function contended(cause: unknown): StoreFault {
  return new StoreFault(
    'contended',
    'Too many changes met in the same place. Nothing of this change was kept; do it again.',
    cause,
  );
}

async function migrateAlone(db: Kysely<Tables>, steps: Parameters<Store['migrate']>[0]): Promise<void> {
  // Not repeatable read: after waiting for the lock, what the other process just made must be seen.
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx);
      await steps(tx, (table) => freeze(tx, table));
    });
}

async function freeze(tx: Tx, table: string): Promise<void> {
  await sql`create or replace function gehoor_never_changes() returns trigger language plpgsql as
    'begin raise exception ''rows of % never change'', TG_TABLE_NAME; end'`.execute(tx);
  await sql`create trigger ${sql.ref(`${table}_frozen`)} before update or delete on ${sql.table(table)}
    for each row execute function gehoor_never_changes()`.execute(tx);
}
