// Replaces the master key in the database: every row that it sealed, wrapped or vouched for, all of them or none.
import { rotateDirectory, rotatePlacements } from '../directory/rotate-directory.ts';
import { withRetired } from '../seal/key.ts';
import type { Keyring } from '../seal/key.ts';
import {
  hashInTurn,
  seal,
  SealBroken,
  sealJson,
  unseal,
  unsealJson,
  unwrapKey,
  wrapKey,
} from '../seal/seal.ts';
import { wordHashAfter } from '../seal/word-hashes.ts';
import { anchorMac, keptSeal, type KeptAnchor } from './anchors.ts';
import { boundKey, rebind, retiredKeys, wrongKey } from './bind-key.ts';
import { headMac } from './chain.ts';
import { messagePlace, receivedPlace, secretPlace } from './places.ts';
import { readHash } from './reads.ts';
import { reportMac } from './report-mac.ts';
import { StoreFault } from './store-fault.ts';
import type { Store, Tx } from './store.ts';

interface Keys {
  readonly old: Keyring;
  readonly fresh: Keyring;
}

type Step = (tx: Tx, keys: Keys) => Promise<void>;

/**
 * Moves a database from one master key to another in one transaction; false when it had moved already. What the old key does
 * not vouch for, the new one does not vouch for either. Throws `StoreFault` when another process uses the database.
 */
export async function rotateDatabase(store: Store, old: Keyring, fresh: Keyring): Promise<boolean> {
  if (!(await store.alone()))
    throw new StoreFault(
      'in-use',
      'Gehoor still runs on this database. Stop every server first, then replace the key.',
    );
  const bound = await boundKey(store.db);
  if (bound === fresh.id) return false;
  if (bound !== undefined && bound !== old.id) throw wrongKey(bound, old);
  const retired = [...(await retiredKeys(store.db, old)), ...old.generations.slice(-1)];
  const keys = { old, fresh: withRetired(fresh, retired) };
  await store.write(async (tx) => {
    for (const step of Object.values(steps)) await step(tx, keys);
    await rebind(tx, keys.fresh);
  });
  return true;
}

/** One per table that the master key has a hand in. */
const steps: Readonly<Record<string, Step>> = {
  dossiers: (tx, keys) => eachDossier(tx, (id) => rotateDossier(tx, keys, id)),
  words: (tx, keys) => eachDossier(tx, (id) => rotateWords(tx, keys, id)),
  reads: (tx, keys) => eachLog(tx, (of) => rotateReads(tx, keys, of)),
  outbox: rotateOutbox,
  received: rotateReceived,
  codes: rotateCodes('codes'),
  draft_codes: rotateCodes('draft_codes'),
  one_time_passwords: rotateSecrets,
  anchors: rotateAnchors,
  directory: rotateDirectory,
  placements: rotatePlacements,
  scheduled: rotateScheduled,
  reports: rotateReports,
};

const PAGE = 500;
/** Of rows that can be large. */
const FEW = 4;

/** Reading logs are of dossiers and of mail that is in none. */
async function eachLog(tx: Tx, work: (of: string) => Promise<void>): Promise<void> {
  const logs = await tx.selectFrom('reads').select('dossier').distinct().execute();
  for (const { dossier } of logs) await work(dossier);
}

async function eachDossier(tx: Tx, work: (id: string) => Promise<void>): Promise<void> {
  let after = '';
  for (;;) {
    const query = tx.selectFrom('dossiers').select('id').where('id', '>', after).orderBy('id').limit(PAGE);
    const page = await query.execute();
    for (const { id } of page) await work(id);
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? '';
  }
}

async function rotateDossier(tx: Tx, { old, fresh }: Keys, id: string): Promise<void> {
  const row = await tx
    .selectFrom('dossiers')
    .select(['seq', 'head', 'mac', 'erased_seq', 'key_wrapped'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const ending = { id, seq: row.seq, head: row.head, erasedSeq: row.erased_seq };
  const mac = headMac(old, ending) === row.mac ? headMac(fresh, ending) : row.mac;
  await tx
    .updateTable('dossiers')
    .set({ mac, key_wrapped: row.key_wrapped && rewrapped({ old, fresh }, row.key_wrapped, id) })
    .where('id', '=', id)
    .execute();
}

/** A key that the old one does not open is left as it stands: verifying goes on to name it. */
function rewrapped({ old, fresh }: Keys, wrapped: Buffer, id: string): Buffer {
  try {
    return wrapKey(fresh, unwrapKey(old, wrapped, id), id);
  } catch (error) {
    if (error instanceof SealBroken) return wrapped;
    throw error;
  }
}

async function rotateWords(tx: Tx, { fresh }: Keys, dossier: string): Promise<void> {
  const rows = await tx.selectFrom('words').select('hash').where('dossier', '=', dossier).execute();
  await tx.deleteFrom('words').where('dossier', '=', dossier).execute();
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows
      .slice(from, from + PAGE)
      .map(({ hash }) => ({ hash: wordHashAfter(fresh, hash), dossier }));
    await tx.insertInto('words').values(page).execute();
  }
}

async function rotateReads(tx: Tx, { old, fresh }: Keys, dossier: string): Promise<void> {
  const query = tx.selectFrom('reads').selectAll().where('dossier', '=', dossier).orderBy('seq');
  let [before, freshBefore] = ['', ''];
  for (const line of await query.execute()) {
    const isVouched = readHash(old, before, line) === line.hash;
    const hash = isVouched ? readHash(fresh, freshBefore, line) : line.hash;
    const own = tx
      .updateTable('reads')
      .set({ hash })
      .where('dossier', '=', dossier)
      .where('seq', '=', line.seq);
    if (isVouched) await own.execute();
    [before, freshBefore] = [line.hash, hash];
  }
}

async function rotateOutbox(tx: Tx, { old, fresh }: Keys): Promise<void> {
  let after = '';
  for (;;) {
    const page = await tx
      .selectFrom('outbox')
      .select(['id', 'key', 'payload'])
      .where('payload', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, key, payload } of page) {
      const place = messagePlace(key);
      const sealed = payload && sealJson(fresh.house, unsealJson(old.house, payload, place), place);
      await tx.updateTable('outbox').set({ payload: sealed }).where('id', '=', id).execute();
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? '';
  }
}

async function rotateReceived(tx: Tx, keys: Keys): Promise<void> {
  const own = keys.fresh.generations.slice(-1).map(({ codes }) => codes);
  let after = '';
  for (;;) {
    const query = tx
      .selectFrom('received')
      .select(['id', 'envelope', 'body', 'twin'])
      .where('id', '>', after);
    const page = await query.orderBy('id').limit(FEW).execute();
    for (const { id, envelope, body, twin } of page) {
      const place = receivedPlace(id);
      const moved = {
        envelope: resealed(keys, envelope, `${place}:envelope`),
        body: resealed(keys, body, place),
        twin: twin && hashInTurn(own, twin),
      };
      await tx.updateTable('received').set(moved).where('id', '=', id).execute();
    }
    if (page.length < FEW) return;
    after = page.at(-1)?.id ?? '';
  }
}

function resealed({ old, fresh }: Keys, sealed: Buffer | null, place: string): Buffer | null {
  return sealed && seal(fresh.house, unseal(old.house, sealed, place), place);
}

function rotateCodes(table: 'codes' | 'draft_codes'): Step {
  return async (tx, { fresh }) => {
    const own = fresh.generations.slice(-1).map(({ codes }) => codes);
    for (const { hash } of await tx.selectFrom(table).select('hash').execute())
      await tx
        .updateTable(table)
        .set({ hash: hashInTurn(own, hash) })
        .where('hash', '=', hash)
        .execute();
  };
}

/** What a placement said goes on being recognised, so that nothing counts as changed. */
async function rotateScheduled(tx: Tx, { fresh }: Keys): Promise<void> {
  for (const { dossier, said } of await tx.selectFrom('scheduled').select(['dossier', 'said']).execute())
    await tx
      .updateTable('scheduled')
      .set({ said: wordHashAfter(fresh, said) })
      .where('dossier', '=', dossier)
      .execute();
}

async function rotateSecrets(tx: Tx, { old, fresh }: Keys): Promise<void> {
  for (const { person, secret } of await tx.selectFrom('one_time_passwords').selectAll().execute()) {
    const place = secretPlace(person);
    const sealed = seal(fresh.house, unseal(old.house, secret, place), place);
    await tx.updateTable('one_time_passwords').set({ secret: sealed }).where('person', '=', person).execute();
  }
}

async function rotateAnchors(tx: Tx, { old, fresh }: Keys): Promise<void> {
  for (const anchor of await tx.selectFrom('anchors').selectAll().execute())
    if (anchorMac(old, anchor) === anchor.mac)
      await tx
        .updateTable('anchors')
        .set({ mac: anchorMac(fresh, anchor) })
        .where('day', '=', anchor.day)
        .execute();
}

async function rotateReports(tx: Tx, { old, fresh }: Keys): Promise<void> {
  for (const report of await tx.selectFrom('reports').selectAll().execute())
    if (reportMac(old, report) === report.mac)
      await tx
        .updateTable('reports')
        .set({ mac: reportMac(fresh, report) })
        .where('procedure', '=', report.procedure)
        .where('first_day', '=', report.first_day)
        .where('last_day', '=', report.last_day)
        .execute();
}

/** A line that is kept outside the database, vouched for by the new key if the old one vouched for it. */
export function rotateKept(line: string, old: Keyring, fresh: Keyring): string {
  try {
    const anchor = JSON.parse(line) as KeptAnchor;
    if (keptSeal(old, anchor, anchor.dossiers) !== anchor.seal) return line;
    const own = { ...anchor, mac: anchorMac(fresh, anchor) };
    return JSON.stringify({ ...own, seal: keptSeal(fresh, own, own.dossiers) } satisfies KeptAnchor);
  } catch {
    return line;
  }
}
