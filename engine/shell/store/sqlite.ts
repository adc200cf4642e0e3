// SQLite in one file: one connection that reads, one that writes, and a lock against a second process.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { Freeze } from '../../../migrations/migration.ts';
import { backupSqlite } from './backup.ts';
import { cannotOpen, lockDataDir, makeDataDir } from './data-dir-lock.ts';
import { kyselyOver } from './sqlite-kysely.ts';
import { StoreFault } from './store-fault.ts';
import type { Store, Tx } from './store.ts';
import { startWriterQueue, type WriterQueue } from './writer-queue.ts';

/** Opens `gehoor.db` in a data directory; throws `StoreFault` when another process has it or it cannot be made. */
export function openSqlite({ dataDir, readOnly = false }: { dataDir: string; readOnly?: boolean }): Store {
  if (!readOnly) makeDataDir(dataDir);
  const unlock = readOnly ? () => {} : lockDataDir(dataDir);
  try {
    return readOnly ? readingStore(dataDir) : writingStore(dataDir, unlock);
  } catch (error) {
    unlock();
    throw error instanceof StoreFault ? error : cannotOpen(dataDir, error);
  }
}

function readingStore(dataDir: string): Store {
  const handle = new Database(join(dataDir, 'gehoor.db'), { readonly: true, fileMustExist: true });
  const db = kyselyOver(handle);
  const refuse = async (): Promise<never> => {
    throw new StoreFault('closed', 'This store was opened for reading only.');
  };
  return {
    db,
    write: refuse,
    skipLocked: false,
    migrate: refuse,
    alone: async () => false,
    backup: async (file) => backupSqlite(handle, file),
    close: async () => {
      await db.destroy();
      handle.close();
    },
  };
}

function writingStore(dataDir: string, unlock: () => void): Store {
  const file = join(dataDir, 'gehoor.db');
  // Made here for its owner alone, also in a folder that others may enter; its journal takes over its rights.
  closeSync(openSync(file, 'a', 0o600));
  const writer = new Database(file, { timeout: 5000 });
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  writer.pragma('secure_delete = ON');
  const reader = new Database(file, { readonly: true, timeout: 5000 });
  const tx = kyselyOver(writer);
  const db = kyselyOver(reader);
  const queue = startWriterQueue(writer, tx);
  return {
    db,
    write: queue.write,
    skipLocked: false,
    migrate: (steps) => migrateAlone(queue, steps),
    alone: async () => true,
    backup: async (target) => backupSqlite(reader, target),
    close: async () => {
      await queue.close();
      if (!writer.open) return;
      await Promise.all([db.destroy(), tx.destroy()]);
      reader.close();
      writer.close();
      unlock();
    },
  };
}

function migrateAlone(queue: WriterQueue, steps: (tx: Tx, freeze: Freeze) => Promise<void>): Promise<void> {
  return queue.write((tx) => steps(tx, (table) => freeze(tx, table)));
}

async function freeze(tx: Tx, table: string): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql`create trigger ${sql.ref(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.table(table)}
      begin select raise(abort, ${sql.lit(`rows of ${table} never change`)}); end`.execute(tx);
  }
}
