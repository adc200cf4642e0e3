// Takes in a list: what is new is added, what differs is changed, what is missing is marked ended; all of it or nothing.
import type { App } from '../app.ts';
import { noteDirectoryChange } from './changes.ts';
import type { Column } from './csv/columns.ts';
import type { Fault } from './csv/fault.ts';
import { readPeople } from './csv/read-people.ts';
import { readPlacements } from './csv/read-placements.ts';
import { readTable } from './csv/read-table.ts';
import type { Table } from './csv/read-table.ts';
import { comparePeople } from './compare-people.ts';
import { comparePlacements, referencesKnown } from './compare-placements.ts';
import type { Comparison } from './comparison.ts';

export interface Imported extends Omit<Comparison, 'writes'> {
  readonly list: 'people' | 'placements';
  /** The headings of columns that were not read. */
  readonly unread: readonly string[];
}

/** Only lists of placements have these. */
const OF_PLACEMENTS: readonly Column[] = ['employee', 'starts'];

/**
 * Reads a list (CSV) of people or of placements, which its headings tell apart, and takes it in unless `dry`. A list of people
 * speaks of the kinds that occur in it only: one of clients alone ends no employee. With faults nothing is taken in.
 */
export function importList(
  app: App,
  bytes: Uint8Array,
  { dry }: { readonly dry: boolean },
): Promise<Imported | { readonly faults: readonly Fault[] }> {
  return app.turns.run('directory', async () => {
    const table = readTable(bytes);
    if (!('rows' in table)) return { faults: table };
    const list = OF_PLACEMENTS.some(table.has) ? 'placements' : 'people';
    const compared = await lists[list](app, table);
    if ('faults' in compared) return { faults: compared.faults };
    const { writes, ...comparison } = compared;
    if (!dry && writes.length > 0)
      await app.store.write(async (tx) => {
        for (const write of writes) await write(tx);
        await noteDirectoryChange(tx);
      });
    return { ...comparison, list, unread: table.unread };
  });
}

type Compared = Promise<Comparison | { readonly faults: readonly Fault[] }>;

const lists: Readonly<Record<Imported['list'], (app: App, table: Table) => Compared>> = {
  people: async (app, table) => {
    const people = readPeople(table);
    return 'faults' in people ? people : comparePeople(app, people);
  },
  placements: async (app, table) => {
    const around = { knownBy: await referencesKnown(app), people: await app.people.all() };
    const placements = readPlacements(table, around);
    return 'faults' in placements ? placements : comparePlacements(app, placements);
  },
};
