// What every dialect offers to the rest of the shell: reading, and one way of writing.
import type { Kysely } from 'kysely';
import type { Freeze } from '../../../migrations/migration.ts';
import type { Tables } from './tables.ts';

/** The database within one change. */
export type Tx = Kysely<Tables>;

/** One change: quick, waits for nothing but its own statements, starts no other change, and may run more than once. */
export type Job<T> = (tx: Tx) => Promise<T> | T;

export type Store = {
  /** For reading only; on SQLite it is a connection of its own that cannot write. */
  db: Kysely<Tables>;
  /** Runs a change; resolves only when it is safely on disk, and rejects with nothing of it kept. */
  write<T>(job: Job<T>): Promise<T>;
  /** Whether a claim can step over rows that another process is claiming. */
  skipLocked: boolean;
  /** Runs the migrations alone, also when two processes start at once. */
  migrate(steps: (tx: Tx, freeze: Freeze) => Promise<void>): Promise<void>;
  /** Keeps every other process away until this one closes; false when one is there already. */
  alone(): Promise<boolean>;
  /** Writes the whole database to a new file; only where the database is one file. */
  backup(file: string): Promise<void>;
  /** Finishes what is under way and refuses what comes after. */
  close(): Promise<void>;
};

/** Where the database is. `readOnly` opens it beside a running server, for verifying and backing up. */
export type Place = { dataDir: string; readOnly?: boolean } | { databaseUrl: string };
