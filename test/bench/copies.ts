// A filled database that can be copied as often as it is measured, each time from the same beginning.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Recorded } from './recorded-store.ts';

const DURABLE = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON'];

export class Copies {
  readonly #folder: string;
  readonly #file: string;
  #made = 0;

  /** Copies go into `folder`; `file` is the database that is copied. */
  constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /** Makes a copy and gives the data directory that holds it. */
  async fresh(): Promise<string> {
    this.#made += 1;
    const dataDir = join(this.#folder, `copy-${this.#made}`);
    mkdirSync(dataDir);
    const source = new Database(this.#file, { readonly: true });
    await source.backup(join(dataDir, 'gehoor.db'));
    source.close();
    return dataDir;
  }

  /** Writes recorded changes to a copy, each in a commit of its own by prepared statements; gives commits a second. */
  async rawCommits(changes: readonly Recorded[]): Promise<number> {
    const database = new Database(join(await this.fresh(), 'gehoor.db'));
    for (const pragma of DURABLE) database.pragma(pragma);
    const texts = [...new Set(changes.flat().map(({ sql }) => sql))];
    const prepared = new Map(texts.map((sql) => [sql, database.prepare(sql)]));
    const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')];
    const began = performance.now();
    for (const change of changes) {
      begin.run();
      for (const { sql, parameters } of change) prepared.get(sql)?.run(...parameters);
      commit.run();
    }
    const seconds = (performance.now() - began) / 1000;
    database.close();
    return changes.length / seconds;
  }
}
