// The whole database as one new file, while it is in use.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { StoreFault } from './store-fault.ts';

/** Writes one consistent moment of the database to a file that must not exist yet; throws `StoreFault`. */
export function backupSqlite(handle: Database.Database, file: string): void {
  if (existsSync(file)) {
    throw new StoreFault('backup', `"${file}" already exists. Give the backup a name of its own.`);
  }
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    // For its owner alone from its first byte on.
    closeSync(openSync(part, 'wx', 0o600));
    handle.prepare('vacuum into ?').run(part);
    syncFile(part);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreFault(
      'backup',
      `The backup to "${file}" was not made (${why}). Check the directory and its free space.`,
      error,
    );
  }
}

/** Waits until a file's bytes are on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
