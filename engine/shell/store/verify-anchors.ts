// Compares the histories with the daily anchors, in the database and outside it.
import type { Keyring } from '../seal/key.ts';
import { anchorHead, anchorMac, grownBetween, keptSeal, readsSince } from './anchors.ts';
import type { Anchor, KeptAnchor } from './anchors.ts';
import type { Finding } from './finding.ts';
import { verifyAnchoredReads } from './read-anchors.ts';
import type { Tx } from './store.ts';

/** What differs from the anchors: `kept` are their lines from outside the database. */
export async function verifyAnchors(db: Tx, keyring: Keyring, kept: readonly string[]): Promise<Finding[]> {
  const anchors = await db.selectFrom('anchors').selectAll().orderBy('day').execute();
  const findings = await verifyStored(db, keyring, anchors);
  const numbers = new Map<string, { seq: number; hash: string; day: string }>();
  const read = new Map<string, number>();
  for (const line of kept) {
    const anchor = parseKept(keyring, line);
    if (!anchor) {
      findings.push({ code: 'anchor-broken', of: dayOf(line), entry: null });
      continue;
    }
    if (!anchors.some(({ day, head }) => day === anchor.day && head === anchor.head)) {
      findings.push({ code: 'anchor-differs', of: anchor.day, entry: null });
    }
    for (const [number, seq, hash] of anchor.dossiers) numbers.set(number, { seq, hash, day: anchor.day });
    for (const [number, seq] of anchor.read ?? []) read.set(number, seq);
  }
  for (const [number, { seq, hash }] of numbers)
    findings.push(...(await verifyAnchored(db, number, seq, hash)));
  for (const [number, seq] of read) findings.push(...(await verifyAnchoredReads(db, number, seq)));
  return findings;
}

async function verifyStored(db: Tx, keyring: Keyring, anchors: readonly Anchor[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  let before: Anchor | undefined;
  for (const anchor of anchors) {
    const grown = await grownBetween(db, before?.day ?? null, anchor.day);
    const same =
      anchorHead(before?.head ?? '', grown) === anchor.head &&
      (before?.count ?? 0) + grown.entries === anchor.count;
    if (anchorMac(keyring, anchor) !== anchor.mac)
      findings.push({ code: 'anchor-broken', of: anchor.day, entry: null });
    else {
      if (!same) findings.push({ code: 'anchor-differs', of: anchor.day, entry: null });
      const reads = anchor.reads === null ? null : (await readsSince(db, before, anchor.day)).digest;
      if (reads !== anchor.reads) findings.push({ code: 'reads-differ', of: anchor.day, entry: null });
    }
    before = anchor;
  }
  return findings;
}

function parseKept(keyring: Keyring, line: string): KeptAnchor | undefined {
  try {
    const anchor = JSON.parse(line) as KeptAnchor;
    return keptSeal(keyring, anchor, anchor.dossiers) === anchor.seal ? anchor : undefined;
  } catch {
    return undefined;
  }
}

function dayOf(line: string): string {
  return /"day":"([\d-]{10})"/.exec(line)?.[1] ?? 'an unreadable day';
}

async function verifyAnchored(db: Tx, number: string, seq: number, hash: string): Promise<Finding[]> {
  const dossier = await db
    .selectFrom('dossiers')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!dossier) return [{ code: 'dossier-missing', of: number, entry: null }];
  const query = db
    .selectFrom('entries')
    .select('hash')
    .where('dossier', '=', dossier.id)
    .where('seq', '=', seq);
  const entry = await query.executeTakeFirst();
  if (!entry) return [{ code: 'tail-cut', of: number, entry: seq }];
  return entry.hash === hash ? [] : [{ code: 'entry-changed', of: number, entry: seq }];
}
