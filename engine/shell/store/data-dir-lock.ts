// One process per data directory: a lock that the operating system lets go when its owner dies, however it dies.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, StoreFault } from './store-fault.ts';

/** Makes the data directory, for its owner alone; throws `StoreFault`. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw cannotOpen(dataDir, error);
  }
}

/** The fault of a database file that cannot be opened. */
export function cannotOpen(dataDir: string, cause: unknown): StoreFault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StoreFault(
    'unreachable',
    `The database in "${dataDir}" cannot be opened (${why}). Check that the directory exists, may be written, and that DATA_DIR names it.`,
    cause,
  );
}

/** Takes the data directory and returns how to let it go; throws `StoreFault` when another process has it. */
export function lockDataDir(dataDir: string): () => void {
  const lock = new Database(join(dataDir, 'gehoor.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
    throw new StoreFault(
      'in-use',
      `Gehoor already runs on "${dataDir}". Stop that process first, or set DATABASE_URL to a PostgreSQL database, which several processes can share.`,
      error,
    );
  }
  return () => void (lock.open && lock.close());
}
