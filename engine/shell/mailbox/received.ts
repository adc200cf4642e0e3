// The rows of messages that came in: reading one, and writing down once what became of it.
import type { Explained, Reason } from '../../core/intake/judge.ts';
import type { App } from '../app.ts';
import type { Keyring } from '../seal/key.ts';
import { hashInTurn, seal, sealJson, unseal, unsealJson } from '../seal/seal.ts';
import { moment } from '../store/moment.ts';
import { receivedPlace } from '../store/places.ts';
import type { Tx } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Selectable } from 'kysely';

export type Received = Selectable<Tables['received']>;

/** Who wrote to whom about what, and which files were attached. */
export interface Envelope {
  readonly name: string;
  readonly address: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly string[];
  /** Why somebody set it aside. */
  readonly setAside?: string;
}

export type Became = Explained | 'dossier' | 'message' | 'waiting' | 'set-aside';

export interface Outcome {
  readonly outcome: Became;
  readonly reason?: Reason | null;
  readonly dossier?: string | null;
  readonly seq?: number | null;
  readonly twin?: string | null;
  readonly by?: string | null;
}

/** Somebody else was first to say what becomes of a message; nothing of this change is kept. */
export class AlreadySettled extends Error {
  override name = 'AlreadySettled';
}

/** Writes down what became of a message that stood at `before`; throws `AlreadySettled` where it no longer does. */
export async function settle(
  app: App,
  tx: Tx,
  id: string,
  before: Became | null,
  { outcome, reason = null, dossier = null, seq = null, twin = null, by = null }: Outcome,
  envelope?: Envelope,
): Promise<void> {
  const sealed = envelope && {
    envelope: sealJson(app.keyring.house, envelope, `${receivedPlace(id)}:envelope`),
  };
  const updated = await tx
    .updateTable('received')
    .set({ outcome, reason, dossier, seq, twin, done_at: moment(app.clock()), done_by: by, ...sealed })
    .where('id', '=', id)
    .where('outcome', before === null ? 'is' : '=', before)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new AlreadySettled(id);
}

/** Notes who must not see a message. */
export async function putWalls(tx: Tx, message: string, walls: readonly string[]): Promise<void> {
  if (walls.length === 0) return;
  await tx
    .insertInto('received_walls')
    .values(walls.map((person) => ({ message, person })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Opens a message as it came; null once it was erased. */
export function sourceOf(app: App, { id, body }: Pick<Received, 'id' | 'body'>): Buffer | null {
  return body && unseal(app.keyring.house, body, receivedPlace(id));
}

/** Opens who wrote to whom about what; null before it was read and once it was erased. */
export function envelopeOf(app: App, { id, envelope }: Pick<Received, 'id' | 'envelope'>): Envelope | null {
  return envelope && (unsealJson(app.keyring.house, envelope, `${receivedPlace(id)}:envelope`) as Envelope);
}

/** Seals a message for its row. */
export function sealSource(app: App, id: string, source: Buffer): Buffer {
  return seal(app.keyring.house, source, receivedPlace(id));
}

/** Stands for something a message says, such as its sender, where that itself must not be read. */
export function messageHash(keyring: Keyring, said: readonly string[]): string {
  const keys = keyring.generations.map(({ codes }) => codes);
  return hashInTurn(keys, `message:${JSON.stringify(said)}`);
}
