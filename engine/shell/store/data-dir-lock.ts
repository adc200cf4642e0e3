// One process per data directory: a lock that the operating system lets go when its owner dies, however it dies.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, StoreFault } from './store-fault.ts';

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
