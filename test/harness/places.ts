// Where store tests run: every dialect for real, a fresh and empty database each time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openStore } from '../../engine/shell/store/open.ts';
import type { Place, Store } from '../../engine/shell/store/store.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

export type Places = {
  /** An empty place, told apart from every other. */
  fresh(): Promise<Place>;
  /** A store at a place, by default an empty one; closed after the test. */
  open(place?: Place): Promise<Store>;
};

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onEveryDialect(tests: (places: Places) => void): void {
  describe('on SQLite', () => tests(placesOn(sqlitePlaces())));
  describe('on PostgreSQL', () => tests(placesOn(postgresPlaces())));
}

/** SQLite alone, for what only a file can do. */
export function onSqlite(tests: (places: Places) => void): void {
  describe('on SQLite', () => tests(placesOn(sqlitePlaces())));
}

/** PostgreSQL alone, for what only several processes can do. */
export function onPostgres(tests: (places: Places) => void): void {
  describe('on PostgreSQL', () => tests(placesOn(postgresPlaces())));
}

function placesOn(fresh: () => Promise<Place>): Places {
  const opened: Store[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  const open = async (place?: Place): Promise<Store> => {
    const store = await openStore(place ?? (await fresh()));
    opened.push(store);
    return store;
  };
  return { fresh, open };
}

function sqlitePlaces(): () => Promise<Place> {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-'));
    folders.push(dataDir);
    return { dataDir };
  };
}

function postgresPlaces(): () => Promise<Place> {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  return async () => ({ databaseUrl: await server.database() });
}
