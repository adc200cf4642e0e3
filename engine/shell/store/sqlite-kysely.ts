// Kysely over one SQLite connection that keeps its prepared statements: preparing costs more than running.
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './tables.ts';

const STATEMENTS_KEPT = 500;

/** Query builders over a connection that the caller opens and closes. */
export function kyselyOver(handle: Database.Database): Kysely<Tables> {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement = handle.prepare(text);
    kept.set(text, statement);
    return statement;
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => {} } }) });
}
