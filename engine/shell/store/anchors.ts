// Daily anchors: what the histories were at the end of a day, kept in the database and outside it.
import type { Keyring } from '../seal/key.ts';
import { macOf } from '../seal/seal.ts';
import { hashOf } from './chain.ts';
import { later, moment } from './moment.ts';
import { readsBetween } from './read-anchors.ts';
import type { AnchoredRead, ReadsGrown } from './read-anchors.ts';
import type { Tx } from './store.ts';

/** Number, last entry and its hash of a dossier that grew on the day. */
export type Anchored = [number: string, seq: number, hash: string];

export type Anchor = {
  day: string;
  /** Covers the anchor before it and every dossier that grew since. */
  head: string;
  /** How many entries there are up to the end of this day. */
  count: number;
  /** Covers the reading log; null in anchors from before it did. */
  reads: string | null;
  mac: string;
};

/** An anchor as it is kept outside the database: one line, which names what it vouches for. */
export type KeptAnchor = Anchor & { dossiers: Anchored[]; read?: readonly AnchoredRead[]; seal: string };

const SETTLED_SECONDS = 3600;

/**
 * Anchors a day (`2026-05-01`, UTC) once it is over by an hour, and returns the line to keep outside the database;
 * undefined when it is too early or a later or the same day is anchored already.
 */
export async function anchorDay(
  tx: Tx,
  keyring: Keyring,
  day: string,
  now: string,
): Promise<string | undefined> {
  if (moment(now) < later(dayEnd(day), SETTLED_SECONDS)) return undefined;
  const last = await tx.selectFrom('anchors').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst();
  if (last && last.day >= day) return undefined;
  const grown = await grownBetween(tx, last?.day ?? null, day);
  const head = anchorHead(last?.head ?? '', grown);
  const count = (last?.count ?? 0) + grown.entries;
  const { digest: reads, last: read } = await readsSince(tx, last, day);
  const anchor = { day, head, count, reads, mac: anchorMac(keyring, { day, head, count, reads }) };
  await tx.insertInto('anchors').values(anchor).execute();
  const dossiers = grown.dossiers.map(({ number, seq, hash }): Anchored => [number ?? '', seq, hash]);
  return JSON.stringify({
    ...anchor,
    dossiers,
    read,
    seal: keptSeal(keyring, { ...anchor, read }, dossiers),
  } satisfies KeptAnchor);
}

/** What was read since an anchor, up to the end of a day. */
export function readsSince(tx: Tx, last: Anchor | undefined, day: string): Promise<ReadsGrown> {
  const known = last?.reads ?? null;
  return readsBetween(tx, known ?? '', known === null ? null : (last?.day ?? null), day);
}

export type Grown = {
  entries: number;
  dossiers: { id: string; number: string | null; seq: number; hash: string }[];
};

/** The dossiers that grew after the end of one day and up to the end of another, with the last entry of that time. */
export async function grownBetween(tx: Tx, after: string | null, day: string): Promise<Grown> {
  const last = tx
    .selectFrom('entries')
    .select(({ fn }) => ['dossier', fn.max('seq').as('seq'), fn.countAll<number>().as('entries')])
    .where('recorded', '<', dayEnd(day))
    .$if(after !== null, (query) => query.where('recorded', '>=', dayEnd(after ?? '')))
    .groupBy('dossier');
  const rows = await tx
    .selectFrom(last.as('last'))
    .innerJoin('entries', (join) =>
      join.onRef('entries.dossier', '=', 'last.dossier').onRef('entries.seq', '=', 'last.seq'),
    )
    .leftJoin('dossiers', 'dossiers.id', 'last.dossier')
    .select(['last.dossier as id', 'dossiers.number', 'entries.seq', 'entries.hash', 'last.entries'])
    .execute();
  const dossiers = rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { entries: rows.reduce((sum, row) => sum + row.entries, 0), dossiers };
}

/** The head of an anchor that follows the one with head `before`. */
export function anchorHead(before: string, grown: Grown): string {
  return hashOf(before, ...grown.dossiers.flatMap(({ id, seq, hash }) => [id, seq, hash]));
}

/** Vouches for an anchor in the database. */
export function anchorMac(keyring: Keyring, { day, head, count, reads }: Omit<Anchor, 'mac'>): string {
  return macOf(keyring, JSON.stringify(['anchor', day, head, count, ...(reads ? [reads] : [])]));
}

/** Vouches for an anchor kept outside the database. */
export function keptSeal(
  keyring: Keyring,
  { day, head, count, reads, read }: Anchor & Pick<KeptAnchor, 'read'>,
  dossiers: readonly Anchored[],
): string {
  return macOf(
    keyring,
    JSON.stringify(['kept', day, head, count, dossiers, ...(reads ? [reads, read] : [])]),
  );
}

/** The first moment after a day, as the beginning of ISO text; every spelling of a moment compares with it. */
function dayEnd(day: string): string {
  return later(`${day}T00:00:00Z`, 24 * 3600).slice(0, 10);
}
