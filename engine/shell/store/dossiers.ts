// Loading and saving dossiers: one row that says how it stands, and the history that says why.
import type { Keyring } from '../seal/key.ts';
import { unseal, unsealJson } from '../seal/seal.ts';
import { factRow, visibleRow } from './change.ts';
import type { Change, SealedChange } from './change.ts';
import { moment, NEVER } from './moment.ts';
import { openDossier, type Dossier } from './dossier.ts';
import { addToOutbox } from './outbox.ts';
import { entryPlace, filePlace } from './places.ts';
import type { Tx } from './store.ts';

/** Somebody else changed the dossier first: load it again and decide anew. */
export class StaleDossier extends Error {
  override name = 'StaleDossier';
}

/** Another dossier has this number: draw another one. */
export class NumberTaken extends Error {
  override name = 'NumberTaken';
}

/** This instance of a deadline has already been acted upon. */
export class AlreadyFired extends Error {
  override name = 'AlreadyFired';
}

export type Entry = {
  seq: number;
  event: string;
  actor: string;
  recorded: string;
  happened: string;
  /** Any JSON value; null when `erased`. */
  content: unknown;
  erased: boolean;
};

const ROWS_AT_ONCE = 500;

/** The dossier with this id, unsealed, or undefined. */
export async function loadDossier(db: Tx, keyring: Keyring, id: string): Promise<Dossier | undefined> {
  const row = await db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && openDossier(keyring, row);
}

/** The history of a dossier, unsealed, up to the entry at which the dossier was loaded. */
export async function readEntries(db: Tx, dossier: Dossier): Promise<Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('dossier', '=', dossier.id)
    .where('seq', '<=', dossier.seq)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, event, actor, recorded, happened, content }) => ({
    ...{ seq, event, actor, recorded, happened },
    content: content && dossier.key && unsealJson(dossier.key, content, entryPlace(dossier.id, seq)),
    erased: content === null,
  }));
}

/** A file of a dossier, unsealed, or undefined. */
export async function readDossierFile(db: Tx, dossier: Dossier, id: string) {
  const query = db.selectFrom('files').selectAll().where('id', '=', id).where('dossier', '=', dossier.id);
  const row = await query.executeTakeFirst();
  if (!row || !dossier.key) return undefined;
  const place = filePlace(dossier.id, id);
  const name = unseal(dossier.key, row.name, `${place}:name`).toString('utf8');
  return { id, name, kind: row.kind, size: row.size, body: unseal(dossier.key, row.body, place) };
}

/** Saves a dossier for the first time; throws `NumberTaken`. */
export async function insertDossier(tx: Tx, change: SealedChange): Promise<void> {
  const inserted = await tx
    .insertInto('dossiers')
    .values({ ...change.row, opened_at: change.openedAt, received_at: change.receivedAt })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n)
    throw new NumberTaken(`The number ${change.row.number} is taken.`);
  await saveRest(tx, change);
}

/** Saves a change of a stored dossier; throws `StaleDossier` or `AlreadyFired`, and then nothing of it is kept. */
export async function saveDossier(tx: Tx, change: SealedChange): Promise<void> {
  const { id, number, ...row } = change.row;
  const updated = await tx
    .updateTable('dossiers')
    .set(row)
    .where('id', '=', id)
    .where('seq', '=', change.expectedSeq)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) {
    throw new StaleDossier(`Dossier ${number} has changed since entry ${change.expectedSeq}.`);
  }
  if (change.erase) await eraseContent(tx, id);
  await saveRest(tx, change);
}

/**
 * Replaces the rows that repeat a dossier, and tells whether it still stood as it was loaded; if not, nothing is written. What
 * was erased stays counted as it was.
 */
export async function replaceRows(
  tx: Tx,
  { id, seq, procedure, erasedSeq }: Pick<Dossier, 'id' | 'seq' | 'procedure' | 'erasedSeq'>,
  { due, wake, facts, visible }: Pick<Change, 'due' | 'wake' | 'facts' | 'visible'>,
): Promise<boolean> {
  const updated = await tx
    .updateTable('dossiers')
    .set({ due: due && moment(due), wake: wake && moment(wake) })
    .where('id', '=', id)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  if (facts && erasedSeq === null)
    await replaceFacts(
      tx,
      id,
      facts.map((fact) => factRow(id, fact)),
    );
  if (visible)
    await replaceVisible(
      tx,
      id,
      visible.map((row) => visibleRow({ id, procedure }, row)),
    );
  return true;
}

/** Erases what is known of a dossier besides its row: contents, words, files and the texts of messages. */
export async function eraseContent(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('entries').set({ content: null, salt: null }).where('dossier', '=', id).execute();
  await tx.deleteFrom('words').where('dossier', '=', id).execute();
  await tx.deleteFrom('files').where('dossier', '=', id).execute();
  await tx
    .updateTable('outbox')
    .set({ payload: null, recipient_hint: null })
    .where('dossier', '=', id)
    .execute();
  await tx.updateTable('received').set({ envelope: null, body: null }).where('dossier', '=', id).execute();
  await tx
    .updateTable('outbox')
    .set({ due_at: NEVER })
    .where('dossier', '=', id)
    .where('done_at', 'is', null)
    .execute();
}

async function saveRest(tx: Tx, change: SealedChange): Promise<void> {
  const { id } = change.row;
  if (change.entries.length > 0) await tx.insertInto('entries').values(change.entries).execute();
  if (change.facts) await replaceFacts(tx, id, change.facts);
  if (change.visible) await replaceVisible(tx, id, change.visible);
  for (let from = 0; from < change.words.length; from += ROWS_AT_ONCE) {
    const rows = change.words.slice(from, from + ROWS_AT_ONCE);
    await tx
      .insertInto('words')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (change.fired.length > 0) await fire(tx, change);
  await addToOutbox(tx, change.outbox);
  for (const file of change.files) await tx.insertInto('files').values(file).execute();
}

async function replaceFacts(tx: Tx, id: string, facts: NonNullable<SealedChange['facts']>): Promise<void> {
  await tx.deleteFrom('facts').where('dossier', '=', id).execute();
  if (facts.length === 0) return;
  await tx
    .insertInto('facts')
    .values(facts)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function replaceVisible(
  tx: Tx,
  id: string,
  visible: NonNullable<SealedChange['visible']>,
): Promise<void> {
  await tx.deleteFrom('visible').where('dossier', '=', id).execute();
  if (visible.length > 0) await tx.insertInto('visible').values(visible).execute();
}

async function fire(tx: Tx, { row, fired }: SealedChange): Promise<void> {
  const inserted = await tx
    .insertInto('fired')
    .values(fired)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(inserted.numInsertedOrUpdatedRows) === fired.length) return;
  throw new AlreadyFired(`A deadline of dossier ${row.number} has already been acted upon.`);
}
