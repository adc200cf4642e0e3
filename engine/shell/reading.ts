// Opens a dossier for somebody who works here: what they are in it, what they may see, and its history in the clear.
import { sql } from 'kysely';
import { seesField } from '../core/access/field.ts';
import { seesAnything, standingOf } from '../core/access/standing.ts';
import type { Standing } from '../core/access/standing.ts';
import type { FileReference, Value } from '../core/dossier/value.ts';
import type { FieldPlan, Part } from '../core/plan/plan.ts';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import { NoSuchDossier, openDossier } from './handle.ts';
import type { Opened } from './handle.ts';
import { entriesOf } from './history.ts';
import { linkedFor, linkedIds } from './linked-for.ts';
import type { HistoryEntry } from './history.ts';
import { visibleTo } from './store/lists.ts';
import { recordRead } from './store/reads.ts';

/** A dossier with what one person is in it. */
export interface Seen extends Opened {
  /** The reader's id. */
  readonly reader: string;
  readonly standing: Standing;
}

export type { HistoryEntry };

export interface Reading extends Seen {
  readonly history: readonly HistoryEntry[];
  /** What the reader may know of each dossier that is linked with it, by its id. */
  readonly linked: ReadonlyMap<string, 'open' | 'named'>;
}

/**
 * Opens a dossier for a person; throws `NoSuchDossier` for whoever sees nothing of it, or only knows that
 * something waits, as if it were not there. The index
 * is asked first, so that a dossier behind the wall costs as much time as one that does not exist.
 */
export async function openFor(app: App, person: string, id: string): Promise<Seen> {
  const { list = 'notice' } = (await visibleTo(app.store.db, person, id)) ?? {};
  if (list === 'notice') throw new NoSuchDossier(`There is no dossier ${id}.`);
  const opened = await openDossier(app, id);
  const standing = standingOf(opened.plan, opened.dossier, person, opened.world);
  const onlyNotice = standing.notice && standing.as.length + standing.pool.length === 0;
  if (!seesAnything(standing) || onlyNotice) throw new NoSuchDossier(`There is no dossier ${id}.`);
  return { ...opened, reader: person, standing };
}

/** Opens a dossier with its history, and records first that this person is about to read `part` of it. */
export async function readFor(app: App, person: string, id: string, part: string): Promise<Reading> {
  const seen = await openFor(app, person, id);
  await app.store.write((tx) => recordRead(tx, app.keyring, { dossier: id, person, at: app.clock(), part }));
  const linked = await linkedFor(app, person, linkedIds(seen.dossier));
  return { ...seen, linked, history: await historyOf(app, seen) };
}

const GOES_ON = 3600;

/** Opens a dossier again for the form that somebody has before them: recorded, unless they opened that same form within the hour. */
export async function openAgainFor(app: App, person: string, id: string, part: string): Promise<Seen> {
  const seen = await openFor(app, person, id);
  const at = app.clock();
  const before = await app.store.db
    .selectFrom('reads')
    .select('seq')
    .where('dossier', '=', id)
    .where('person', '=', person)
    .where('part', '=', part)
    .where('at', '>=', instantOf(secondsOf(at) - GOES_ON))
    .executeTakeFirst();
  if (!before) await app.store.write((tx) => recordRead(tx, app.keyring, { dossier: id, person, at, part }));
  return seen;
}

/** The history of an opened dossier, in the clear. */
export function historyOf(app: App, { stored }: Opened): Promise<HistoryEntry[]> {
  return entriesOf(app, stored);
}

/** Whether the reader may see a part of the dossier. */
export function seesPart({ standing }: Seen, part: Part): boolean {
  return standing.parts.has(part);
}

/** Whether the reader may see the answer to a field. */
export function seesAnswer({ dossier, reader, standing }: Seen, field: FieldPlan): boolean {
  return (
    standing.parts.has('answers') && seesField(field, dossier, reader, [...standing.as, ...standing.pool])
  );
}

/** The files that the reader may fetch: those in answers they may see, as they stand or as they stood before. */
export function filesSeen(reading: Reading): ReadonlyMap<string, FileReference> {
  const { plan, dossier, history } = reading;
  const found = new Map<string, FileReference>();
  const collect = (name: string, value: Value) => {
    const field = plan.fields[name];
    if (field && seesAnswer(reading, field)) for (const file of filesIn(value)) found.set(file.id, file);
  };
  for (const [name, value] of Object.entries(dossier.data)) collect(name, value);
  if (seesPart(reading, 'history'))
    for (const { changes } of history)
      for (const change of changes) if (change.kind === 'set') collect(change.field, change.value);
  for (const { changes } of history)
    for (const change of changes)
      if (change.kind === 'message' && seesPart(reading, change.audience === 'staff' ? 'notes' : 'messages'))
        for (const file of change.files ?? []) found.set(file.id, file);
  return found;
}

function filesIn(value: Value): FileReference[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [];
    if ('id' in each && 'size' in each) return [each as FileReference];
    return Object.values(each as Record<string, Value>).flatMap(filesIn);
  });
}

/** One time that somebody read a part of a dossier. */
export interface Glance {
  readonly person: string;
  readonly at: string;
  /** What they opened: `dossier`, `do`, `letter`, `file`, `export` or `mail`. */
  readonly part: string;
}

const MOST_GLANCES = 500;

/** A mail that became part of a dossier, or waits beside it, may have been read before anybody opened the dossier. */
function isAbout(dossier: string) {
  return sql<boolean>`(reads.dossier = ${dossier}
    or reads.dossier in (select id from received where received.dossier = ${dossier}))`;
}

/** Each time that the dossier was read, the latest first. */
export async function glancesAt(app: App, dossier: string): Promise<Glance[]> {
  const rows = await app.store.db
    .selectFrom('reads')
    .select(['person', 'at', 'part'])
    .where(isAbout(dossier))
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST_GLANCES)
    .execute();
  return rows.map((row) => ({ ...row, part: kindOf(row.part) }));
}

function kindOf(part: string): string {
  return part.split(':')[0] ?? part;
}

/** Somebody who read a dossier. */
export interface Reader {
  readonly person: string;
  readonly last: string;
  readonly times: number;
  /** What they opened: `dossier`, `do`, `letter`, `file`, `export` or `mail`. */
  readonly parts: readonly string[];
}

/** Who read the dossier, the latest first: each person once, with how often and what. */
export async function readersOf(app: App, dossier: string): Promise<readonly Reader[]> {
  const rows = await app.store.db
    .selectFrom('reads')
    .select((row) => [
      'person',
      'part',
      row.fn.max('at').as('last'),
      row.fn.countAll<number | string>().as('times'),
    ])
    .where(isAbout(dossier))
    .groupBy(['person', 'part'])
    .orderBy('last', 'desc')
    .execute();
  const readers = new Map<string, Reader>();
  for (const { person, part, last, times } of rows) {
    const known = readers.get(person);
    const kind = kindOf(part);
    readers.set(person, {
      person,
      last: known?.last ?? last,
      times: (known?.times ?? 0) + Number(times),
      parts: [...new Set([...(known?.parts ?? []), kind])],
    });
  }
  return [...readers.values()];
}
