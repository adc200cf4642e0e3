// Placements: which employee works at which client, from when until when, and who of the house is their regular contact.
import { localDate } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { App } from '../app.ts';
import type { Keyring } from '../seal/key.ts';
import { sealJson, unsealJson } from '../seal/seal.ts';
import { placementPlace } from '../store/places.ts';
import type { Tables } from '../store/tables.ts';
import { knownByIds } from './known.ts';
import type { Known } from './known.ts';

export interface Placement {
  /** Stays the same however often it is imported. */
  readonly id: string;
  /** The key by which the other system knows it. */
  readonly reference: string;
  readonly client: Known;
  readonly employee: Known;
  /** The id of the person of this house who is their regular contact; null when there is none. */
  readonly contact: string | null;
  readonly starts: LocalDate;
  /** The last day; null when no end is known. */
  readonly ends: LocalDate | null;
  /** Since when it is missing from the list; null while it is on it. */
  readonly ended: Instant | null;
}

type PlacementRow = Tables['placements'];

/** Opens the reference of a placement. */
export function openReference(keyring: Keyring, { id, body }: Pick<PlacementRow, 'id' | 'body'>): string {
  const { reference } = unsealJson(keyring.house, body, placementPlace(id)) as { reference: string };
  return reference;
}

/** Seals the reference of a placement. */
export function sealReference(keyring: Keyring, id: string, reference: string): Buffer {
  return sealJson(keyring.house, { reference }, placementPlace(id));
}

/** Every placement that runs at a moment: begun, not over by its date in the house's own time zone, and still on the list. */
export async function activePlacements(app: App, at: Instant): Promise<Placement[]> {
  const today = await todayIn(app, at);
  const rows = await app.store.db
    .selectFrom('placements')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('starts', '<=', today)
    .where((row) => row.or([row('ends', 'is', null), row('ends', '>=', today)]))
    .execute();
  return openPlacements(app, rows);
}

/** The placements with these ids, whether they run or not. */
export async function placementsByIds(app: App, ids: readonly string[]): Promise<Map<string, Placement>> {
  const rows: PlacementRow[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    rows.push(...(await app.store.db.selectFrom('placements').selectAll().where('id', 'in', some).execute()));
  }
  return new Map((await openPlacements(app, rows)).map((each) => [each.id, each]));
}

/** The placements that run now of which somebody of this house is the regular contact. */
export async function placementsOf(app: App, person: string): Promise<Placement[]> {
  const rows = await app.store.db
    .selectFrom('placements')
    .selectAll()
    .where('contact', '=', person)
    .execute();
  return running(app, await openPlacements(app, rows));
}

/** The placements that run now of a client or an employee in the directory, the latest to begin first. */
export async function placementsWith(app: App, known: Pick<Known, 'id'>): Promise<Placement[]> {
  const rows = await app.store.db
    .selectFrom('placements')
    .selectAll()
    .where((row) => row.or([row('client', '=', known.id), row('employee', '=', known.id)]))
    .execute();
  return running(app, await openPlacements(app, rows));
}

/** The id of who is the regular contact of a client or an employee now: the active person of the placement that began last. */
export async function fixedContactOf(app: App, known: Pick<Known, 'id'>): Promise<string | null> {
  const people = await app.people.all();
  const isThere = (id: string | null) => people.some((person) => person.id === id && person.active);
  const own = (await placementsWith(app, known)).find(({ contact }) => isThere(contact));
  return own?.contact ?? null;
}

async function running(app: App, placements: readonly Placement[]): Promise<Placement[]> {
  const today = await todayIn(app, app.clock());
  return placements
    .filter(
      ({ ended, starts, ends }) => ended === null && starts <= today && (ends === null || ends >= today),
    )
    .sort((a, b) => (a.starts < b.starts ? 1 : a.starts > b.starts ? -1 : a.id.localeCompare(b.id)));
}

async function todayIn(app: App, at: Instant): Promise<LocalDate> {
  return localDate(at, (await app.plans.organisation()).timeZone);
}

async function openPlacements(app: App, rows: readonly PlacementRow[]): Promise<Placement[]> {
  const ids = [...new Set(rows.flatMap(({ client, employee }) => [client, employee]))];
  const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) =>
    knownByIds(app, ids.slice(page * PAGE, (page + 1) * PAGE)),
  );
  const known = new Map((await Promise.all(pages)).flat().map((each) => [each.id, each]));
  return rows.flatMap((row): Placement[] => {
    const [client, employee] = [known.get(row.client), known.get(row.employee)];
    if (!client || !employee) return [];
    const { id, contact, starts, ends, ended_at: ended } = row;
    return [
      { id, reference: openReference(app.keyring, row), client, employee, contact, starts, ends, ended },
    ];
  });
}

/** As many values as every database takes in one question. */
const PAGE = 500;
