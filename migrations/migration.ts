// What a migration is: one forward step, run once, inside a transaction that all steps of a start share.
import type { Kysely } from 'kysely';

/** Makes every row of a table unchangeable and undeletable, in the words of the database at hand. */
export type Freeze = (table: string) => Promise<void>;

export type Migration = (db: Kysely<unknown>, freeze: Freeze) => Promise<void>;
