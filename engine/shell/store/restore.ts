// Puts a backup in the place of the database, without bringing back what was erased since.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Keyring } from '../seal/key.ts';
import { syncFile } from './backup.ts';
import { bindKey } from './bind-key.ts';
import { lockDataDir, makeDataDir } from './data-dir-lock.ts';
import { listErasures, reapplyErasures, type Erasure } from './erasures.ts';
import { openStore } from './open.ts';
import { StoreFault } from './store-fault.ts';

/**
 * Restores a backup into a data directory that no process uses; the database that was there stays beside it as
 * `gehoor.db.replaced`. `known` are erasures kept outside. Returns how many dossiers were erased again; throws `StoreFault`.
 */
export async function restoreSqlite(
  { dataDir }: { dataDir: string },
  file: string,
  keyring: Keyring,
  known: readonly Erasure[] = [],
): Promise<number> {
  requireSound(file);
  const erasures = [...known, ...(await erasuresOf(dataDir))];
  putInPlace(dataDir, file);
  const store = await openStore({ dataDir });
  try {
    await bindKey(store, keyring);
    return await reapplyErasures(store, keyring, erasures);
  } finally {
    await store.close();
  }
}

function requireSound(file: string): void {
  if (!existsSync(file)) throw new StoreFault('backup', `There is no backup "${file}".`);
  try {
    const backup = new Database(file, { readonly: true });
    const sound = backup.pragma('integrity_check', { simple: true }) === 'ok';
    const ours = backup.prepare("select 1 from sqlite_master where name = 'migrations'").get() !== undefined;
    backup.close();
    if (sound && ours) return;
  } catch (error) {
    throw new StoreFault('backup', `"${file}" is not a backup of Gehoor. Nothing was changed.`, error);
  }
  throw new StoreFault('backup', `"${file}" is damaged or is not a backup of Gehoor. Nothing was changed.`);
}

/** Opened in full, which also moves what waits in its journal into the file; a damaged database knows of none. */
async function erasuresOf(dataDir: string): Promise<Erasure[]> {
  if (!existsSync(join(dataDir, 'gehoor.db'))) return [];
  try {
    const store = await openStore({ dataDir });
    return await listErasures(store.db).finally(() => store.close());
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'in-use') throw error;
    return [];
  }
}

function putInPlace(dataDir: string, file: string): void {
  makeDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  const database = join(dataDir, 'gehoor.db');
  const incoming = `${database}.incoming`;
  try {
    copyFileSync(file, incoming);
    chmodSync(incoming, 0o600);
    syncFile(incoming);
    if (existsSync(database)) copyFileSync(database, `${database}.replaced`);
    // A journal of the old database would otherwise be read into the new one.
    for (const rest of ['-wal', '-shm']) rmSync(`${database}${rest}`, { force: true });
    renameSync(incoming, database);
  } finally {
    rmSync(incoming, { force: true });
    unlock();
  }
}
