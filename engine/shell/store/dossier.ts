// A dossier as the store holds it, opened with its key.
import { chainStart } from './chain.ts';
import { newDossierKey, unsealJson, unwrapKey } from '../seal/seal.ts';
import type { Keyring } from '../seal/key.ts';
import { bodyPlace } from './places.ts';
import type { Tables } from './tables.ts';

export type Dossier = {
  id: string;
  number: string;
  procedure: string;
  version: string;
  /** How many entries its history has. */
  seq: number;
  /** The hash of the last one. */
  head: string;
  /** Null when it was erased after a restored backup. */
  key: Buffer | null;
  /** The same key as it is stored; null when it is not stored yet. */
  wrapped: Buffer | null;
  /** The folded dossier, any JSON value; null when there is no key any more. */
  body: unknown;
  state: string;
  openedAt: string;
  receivedAt: string;
  closedAt: string | null;
  outcome: string | null;
  due: string | null;
  wake: string | null;
  /** Up to which entry its contents were erased. */
  erasedSeq: number | null;
};

export type Opening = Pick<Dossier, 'id' | 'number' | 'procedure' | 'version' | 'openedAt' | 'receivedAt'>;

/** A dossier that is not stored yet: an empty history and a key of its own. */
export function newDossier(opening: Opening): Dossier {
  const empty = {
    state: '',
    wrapped: null,
    closedAt: null,
    outcome: null,
    due: null,
    wake: null,
    erasedSeq: null,
  };
  return { ...opening, ...empty, seq: 0, head: chainStart(opening), key: newDossierKey(), body: null };
}

/** A stored dossier, unsealed; throws `SealBroken`. */
export function openDossier(keyring: Keyring, row: Tables['dossiers']): Dossier {
  const key = row.key_wrapped && unwrapKey(keyring, row.key_wrapped, row.id);
  const { id, number, procedure, version, seq, head, state, outcome, due, wake } = row;
  return {
    ...{ id, number, procedure, version, seq, head, state, outcome, due, wake, key },
    wrapped: row.key_wrapped,
    body: key && row.body && unsealJson(key, row.body, bodyPlace(id, seq)),
    openedAt: row.opened_at,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    erasedSeq: row.erased_seq,
  };
}
