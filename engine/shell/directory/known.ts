// Somebody whom the house knows without their having an account: a client or an employee, as another system calls them.
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import type { Keyring } from '../seal/key.ts';
import { sealJson, unsealJson } from '../seal/seal.ts';
import { knownPlace } from '../store/places.ts';
import type { Tables } from '../store/tables.ts';

export const KNOWN_KINDS = ['client', 'employee'] as const;

export type KnownKind = (typeof KNOWN_KINDS)[number];

/** What an import says of somebody. */
export interface KnownWords {
  /** The key by which the other system knows them. */
  readonly reference: string;
  readonly kind: KnownKind;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Where they work, or whom they work for. */
  readonly organisation: string | null;
}

export interface Known extends KnownWords {
  readonly id: string;
  /** Since when they are missing from the list; null while they are on it. */
  readonly ended: Instant | null;
}

type KnownRow = Tables['directory'];

/** Opens a row of the directory. */
export function openKnown(keyring: Keyring, row: KnownRow): Known {
  const words = unsealJson(keyring.house, row.body, knownPlace(row.id)) as Omit<KnownWords, 'kind'>;
  return { ...words, id: row.id, kind: row.kind === 'client' ? 'client' : 'employee', ended: row.ended_at };
}

/** Seals what is said of somebody. */
export function sealKnown(keyring: Keyring, id: string, words: KnownWords): Buffer {
  const { reference, name, email, phone, organisation } = words;
  return sealJson(keyring.house, { reference, name, email, phone, organisation }, knownPlace(id));
}

/** People of the directory by their ids, in no order; ids that it does not have are left out. */
export async function knownByIds(app: App, ids: readonly string[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  const rows = await app.store.db.selectFrom('directory').selectAll().where('id', 'in', ids).execute();
  return rows.map((row) => openKnown(app.keyring, row));
}

/** Somebody of the directory; undefined when there is no such person. */
export async function knownById(app: App, id: string): Promise<Known | undefined> {
  return (await knownByIds(app, [id]))[0];
}
