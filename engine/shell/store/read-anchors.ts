// What a daily anchor says of the reading log: who read what until then, so that a tail that was cut off is missed.
import { hashOf } from './chain.ts';
import type { Finding } from './finding.ts';
import { later } from './moment.ts';
import type { Tx } from './store.ts';

/** Number of a dossier that was read on the day, and its last line of the log. */
export type AnchoredRead = [number: string, seq: number];

export interface ReadsGrown {
  /** Covers every line that was added; it needs no key, so that it stays true when the key changes. */
  readonly digest: string;
  readonly last: readonly AnchoredRead[];
}

/** The lines that were added after the end of one day (null: from the beginning) and up to the end of another. */
export async function readsBetween(
  tx: Tx,
  before: string,
  after: string | null,
  day: string,
): Promise<ReadsGrown> {
  const lines = await tx
    .selectFrom('reads')
    .leftJoin('dossiers', 'dossiers.id', 'reads.dossier')
    .select(['reads.dossier', 'reads.seq', 'reads.person', 'reads.at', 'reads.part', 'dossiers.number'])
    .where('reads.at', '<', dayEnd(day))
    .$if(after !== null, (query) => query.where('reads.at', '>=', dayEnd(after ?? '')))
    .execute();
  const ordered = lines.sort((a, b) =>
    a.dossier === b.dossier ? a.seq - b.seq : a.dossier < b.dossier ? -1 : 1,
  );
  const last = new Map<string, number>();
  for (const { number, seq } of ordered) if (number !== null) last.set(number, seq);
  const words = ordered.flatMap(({ dossier, seq, person, at, part }) => [dossier, seq, person, at, part]);
  return { digest: hashOf(before, ...words), last: [...last] };
}

/** Whether a dossier's reading log still reaches the line that was anchored; that the dossier itself is gone, others find. */
export async function verifyAnchoredReads(db: Tx, number: string, seq: number): Promise<Finding[]> {
  const dossier = await db
    .selectFrom('dossiers')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!dossier) return [];
  const row = await db
    .selectFrom('reads')
    .select(({ fn }) => fn.max('seq').as('last'))
    .where('dossier', '=', dossier.id)
    .executeTakeFirst();
  const last = row?.last ?? 0;
  return last < seq ? [{ code: 'reads-cut', of: number, entry: last + 1 }] : [];
}

/** The first moment after a day, as the beginning of ISO text. */
function dayEnd(day: string): string {
  return later(`${day}T00:00:00Z`, 24 * 3600).slice(0, 10);
}
