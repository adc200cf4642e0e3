// The lists of somebody at work: a page of rows, each opened and shown only as far as they may see it.
import { seesAnything, standingOf } from '../core/access/standing.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { dateOf, dayOf } from '../core/time/local-date.ts';
import { endOfDay, localDate } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import type { Seen } from './reading.ts';
import { wordHashes } from './seal/word-hashes.ts';
import { openDossier } from './store/dossier.ts';
import { dueBy, searchWords, worklist } from './store/lists.ts';
import type { Listed, Mark } from './store/lists.ts';

export type ListName = 'mine' | 'pool' | 'done';

/** A row of a list with the dossier behind it. */
export interface ListedDossier extends Seen {
  readonly row: Listed;
}

export interface ListPage {
  readonly rows: readonly ListedDossier[];
  /** Where the next page begins; null on the last. */
  readonly next: Mark | null;
}

const PER_PAGE = 25;

/** A page of one of somebody's lists, after the mark where the page before ended. */
export async function readList(
  app: App,
  person: string,
  list: ListName,
  after: Mark | null,
): Promise<ListPage> {
  return pageOf(app, person, await worklist(app.store.db, person, list, after, PER_PAGE + 1));
}

async function pageOf(app: App, person: string, rows: readonly Listed[]): Promise<ListPage> {
  const shown = rows.slice(0, PER_PAGE);
  const last = shown.at(-1);
  return {
    rows: await openRows(app, person, shown),
    next: rows.length > PER_PAGE && last ? { due: last.due, dossier: last.dossier } : null,
  };
}

/** A page of what somebody must see to within a week, with what is late first. */
export async function readWeek(app: App, person: string, after: Mark | null): Promise<ListPage> {
  const { timeZone } = await app.plans.organisation();
  const until = endOfWeek(app.clock(), timeZone);
  return pageOf(app, person, await dueBy(app.store.db, person, until, after, PER_PAGE + 1));
}

/** The same day next week: on a Friday Monday's talks are near too. */
function endOfWeek(now: Instant, timeZone: string): Instant {
  const today = dayOf(localDate(now, timeZone));
  return endOfDay(dateOf(today + 7), timeZone);
}

/** Which lists have anything on them. */
export async function listsOf(app: App, person: string): Promise<ReadonlySet<string>> {
  const lists = ['mine', 'pool', 'done', 'notice'];
  const found = await Promise.all(lists.map((list) => worklist(app.store.db, person, list, null, 1)));
  return new Set(lists.filter((_, index) => (found[index] ?? []).length > 0));
}

const MOST_TRIED = 100;

/** Dossiers that hold every word of a query, among those whose answers this person may read, and any by its number. */
export async function search(app: App, person: string, query: string): Promise<ListPage> {
  const hashes = wordHashes(app.keyring, query);
  const rows = await searchWords(app.store.db, person, hashes, MOST_TRIED);
  const number = query.trim().toUpperCase();
  const opened = await openRows(app, person, rows);
  const found = opened.filter(
    ({ standing, dossier }) =>
      standing.parts.has('answers') || (standing.as.length > 0 && dossier.number === number),
  );
  const last = found[PER_PAGE]?.row;
  return {
    rows: found.slice(0, PER_PAGE),
    next: last ? { due: last.due, dossier: last.dossier } : null,
  };
}

/** The rows whose dossier the person still sees: the list is an index, what they are in the dossier decides. */
async function openRows(app: App, person: string, rows: readonly Listed[]): Promise<ListedDossier[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.dossier);
  const stored = await app.store.db.selectFrom('dossiers').selectAll().where('id', 'in', ids).execute();
  const world = await worldOf(app);
  const opened = await Promise.all(
    rows.map(async (row) => {
      const found = stored.find((each) => each.id === row.dossier);
      const own = found && openDossier(app.keyring, found);
      if (!own?.body) return [];
      const dossier = own.body as Dossier;
      const plan = await app.plans.of(own.version);
      const standing = standingOf(plan, dossier, person, world);
      if (!seesAnything(standing)) return [];
      return [{ row, plan, dossier, stored: own, world, reader: person, standing }];
    }),
  );
  return opened.flat();
}
