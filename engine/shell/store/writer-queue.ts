// The writer queue of SQLite: changes that wait share one commit, and one that fails takes nothing of the others with it.
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { codeOf, StoreFault } from './store-fault.ts';
import type { Job, Tx } from './store.ts';

const GROUP = 64;

export type WriterQueue = {
  write<T>(job: Job<T>): Promise<T>;
  close(): Promise<void>;
};

type Waiting = { job: Job<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** Starts the queue over the only connection that writes; `tx` runs statements on that same connection. */
export function startWriterQueue(handle: Database.Database, tx: Tx): WriterQueue {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      await setImmediate();
      await commitTogether(handle, tx, waiting.splice(0, GROUP));
    }
    draining = undefined;
  };
  return {
    write: <T>(job: Job<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed) return reject(storeClosed());
        waiting.push({ job, resolve: (value) => resolve(value as T), reject });
        draining ??= drain();
      }),
    close: async () => {
      closed = true;
      await draining;
    },
  };
}

/** Nearly always every change succeeds, and savepoints cost time: only where one fails are they run again, each in its own. */
async function commitTogether(handle: Database.Database, tx: Tx, group: readonly Waiting[]): Promise<void> {
  const values: unknown[] = [];
  try {
    handle.exec('begin immediate');
    for (const { job } of group) values.push(await job(tx));
    handle.exec('commit');
  } catch (error) {
    rollBack(handle);
    if (group.length > 1) return commitEachAlone(handle, tx, group);
    for (const { reject } of group) reject(diskFault(error));
    return;
  }
  group.forEach(({ resolve }, index) => resolve(values[index]));
}

async function commitEachAlone(handle: Database.Database, tx: Tx, group: readonly Waiting[]): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    handle.exec('begin immediate');
    for (const waiting of group) answers.push(await runAlone(handle, tx, waiting));
    handle.exec('commit');
  } catch (error) {
    for (const { reject } of group) reject(diskFault(error));
    rollBack(handle);
    return;
  }
  for (const answer of answers) answer();
}

function rollBack(handle: Database.Database): void {
  try {
    if (handle.inTransaction) handle.exec('rollback');
  } catch {
    // Every change of this commit has been refused already; the next one says what is still wrong.
  }
}

/** Runs one change in its savepoint and returns its answer, to be given after the shared commit. */
async function runAlone(
  handle: Database.Database,
  tx: Tx,
  { job, resolve, reject }: Waiting,
): Promise<() => void> {
  handle.exec('savepoint job');
  try {
    const value = await job(tx);
    handle.exec('release job');
    return () => resolve(value);
  } catch (error) {
    // A full disk can end the whole transaction; then nothing of the others is kept either.
    if (!handle.inTransaction) throw error;
    handle.exec('rollback to job');
    handle.exec('release job');
    return () => reject(diskFault(error));
  }
}

const DISK: readonly [string, string][] = [
  ['SQLITE_FULL', 'The disk is full. Nothing of this change was kept; make room and do it again.'],
  ['SQLITE_IOERR', 'The disk could not be read or written. Nothing of this change was kept; check the disk.'],
  [
    'SQLITE_READONLY',
    'The database may not be written. Nothing of this change was kept; check the rights on its directory.',
  ],
  ['SQLITE_CORRUPT', 'The database file is damaged. Stop Gehoor and restore the latest backup.'],
  [
    'SQLITE_BUSY',
    'Another program holds the database file. Nothing of this change was kept; close that program.',
  ],
];

function diskFault(error: unknown): unknown {
  const known = DISK.find(([code]) => codeOf(error).startsWith(code));
  return known ? new StoreFault('disk', known[1], error) : error;
}

/** What a change gets that comes after closing. */
export function storeClosed(): StoreFault {
  return new StoreFault('closed', 'The database is being closed; nothing of this change was kept.');
}
