// Walks every history and says what was changed, removed or added behind Gehoor's back.
import type { Keyring } from '../seal/key.ts';
import { SealBroken, unsealJson, unwrapKey } from '../seal/seal.ts';
import { chainStart, commitmentTo, headMac, linkHash } from './chain.ts';
import type { Finding } from './finding.ts';
import { bodyPlace } from './places.ts';
import { readHash } from './reads.ts';
import type { Tx } from './store.ts';
import type { Tables } from './tables.ts';
import { verifyAnchors } from './verify-anchors.ts';

const PAGE = 100;

/** All that is wrong with the histories; `kept` are the lines of anchors that were kept outside the database. */
export async function verifyChains(
  db: Tx,
  keyring: Keyring,
  kept: readonly string[] = [],
): Promise<Finding[]> {
  const findings = [
    ...(await orphans(db)),
    ...(await verifyAnchors(db, keyring, kept)),
    ...(await verifyMailReads(db, keyring)),
  ];
  let after = '';
  for (;;) {
    const page = await db
      .selectFrom('dossiers')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const dossier of page) findings.push(...(await verifyDossier(db, keyring, dossier)));
    if (page.length < PAGE) return findings;
    after = page.at(-1)?.id ?? '';
  }
}

async function orphans(db: Tx): Promise<Finding[]> {
  const rows = await db
    .selectFrom('entries')
    .leftJoin('dossiers', 'dossiers.id', 'entries.dossier')
    .where('dossiers.id', 'is', null)
    .select('entries.dossier')
    .distinct()
    .execute();
  return rows.map((row) => ({ code: 'dossier-missing', of: row.dossier, entry: null }));
}

/** All that is wrong with the history and the reading log of one dossier. */
export async function verifyDossier(
  db: Tx,
  keyring: Keyring,
  dossier: Tables['dossiers'],
): Promise<Finding[]> {
  const query = db.selectFrom('entries').selectAll().where('dossier', '=', dossier.id);
  const entries = await query.orderBy('seq').execute();
  return [
    ...verifyEntries(dossier, entries),
    ...verifyHead(keyring, dossier, entries),
    ...verifyBody(keyring, dossier),
    ...(await verifyReads(db, keyring, dossier)),
  ];
}

function verifyEntries(dossier: Tables['dossiers'], entries: Tables['entries'][]): Finding[] {
  const of = dossier.number;
  const findings: Finding[] = [];
  let before = chainStart(dossier);
  let expected = 1;
  for (const entry of entries) {
    if (entry.seq > dossier.seq || entry.seq < expected)
      findings.push({ code: 'entry-inserted', of, entry: entry.seq });
    else if (entry.seq > expected) findings.push({ code: 'entry-missing', of, entry: expected });
    else if (linkHash(before, entry) !== entry.hash)
      findings.push({ code: 'entry-changed', of, entry: entry.seq });
    const content = verifyContent(dossier, entry);
    if (content) findings.push({ code: content, of, entry: entry.seq });
    before = entry.hash;
    expected = entry.seq + 1;
  }
  if (expected <= dossier.seq) findings.push({ code: 'tail-cut', of, entry: expected });
  return findings;
}

function verifyContent(dossier: Tables['dossiers'], entry: Tables['entries']): Finding['code'] | undefined {
  const erased = entry.seq <= (dossier.erased_seq ?? 0);
  if (!entry.content || !entry.salt) return erased ? undefined : 'content-missing';
  return commitmentTo(entry.salt, entry.content) === entry.commitment ? undefined : 'content-changed';
}

function verifyHead(keyring: Keyring, dossier: Tables['dossiers'], entries: Tables['entries'][]): Finding[] {
  const { id, number, seq, head, erased_seq: erasedSeq } = dossier;
  const last = entries.find((entry) => entry.seq === seq);
  const vouched = headMac(keyring, { id, seq, head, erasedSeq }) === dossier.mac;
  const ends = last ? last.hash === head : seq > 0 || head === chainStart(dossier);
  return vouched && ends ? [] : [{ code: 'head-forged', of: number, entry: null }];
}

function verifyBody(keyring: Keyring, dossier: Tables['dossiers']): Finding[] {
  const { id, number, seq, key_wrapped: wrapped, body, erased_seq: erasedSeq } = dossier;
  const broken: Finding[] = [{ code: 'body-changed', of: number, entry: null }];
  if (!wrapped || !body) return erasedSeq === null ? broken : [];
  try {
    unsealJson(unwrapKey(keyring, wrapped, id), body, bodyPlace(id, seq));
    return [];
  } catch (error) {
    if (error instanceof SealBroken) return broken;
    throw error;
  }
}

async function verifyReads(db: Tx, keyring: Keyring, dossier: Tables['dossiers']): Promise<Finding[]> {
  const wrong = await wrongRead(db, keyring, dossier.id);
  return wrong === undefined ? [] : [{ code: 'read-changed', of: dossier.number, entry: wrong }];
}

/** The reading logs of mail that was opened while it was in no dossier. */
async function verifyMailReads(db: Tx, keyring: Keyring): Promise<Finding[]> {
  const logs = await db
    .selectFrom('reads')
    .select('dossier')
    .distinct()
    .where('dossier', 'in', (query) => query.selectFrom('received').select('id'))
    .execute();
  const findings: Finding[] = [];
  for (const { dossier: of } of logs) {
    const wrong = await wrongRead(db, keyring, of);
    if (wrong !== undefined) findings.push({ code: 'mail-read-changed', of, entry: wrong });
  }
  return findings;
}

async function wrongRead(db: Tx, keyring: Keyring, of: string): Promise<number | undefined> {
  const lines = await db.selectFrom('reads').selectAll().where('dossier', '=', of).orderBy('seq').execute();
  const wrong = lines.find((line, index) => {
    const before = lines[index - 1]?.hash ?? '';
    return line.seq !== index + 1 || readHash(keyring, before, line) !== line.hash;
  });
  return wrong?.seq;
}
