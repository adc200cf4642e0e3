// A change of a dossier, first as it is meant, then sealed and hashed, so that saving it is quick.
import { createHmac, randomBytes } from 'node:crypto';
import type { Keyring } from '../seal/key.ts';
import { keyObject, newDossierKey, seal, SealBroken, sealJson, wrapKey } from '../seal/seal.ts';
import { commitmentTo, headMac, linkHash } from './chain.ts';
import type { Dossier } from './dossier.ts';
import { moment, NEVER } from './moment.ts';
import { bodyPlace, entryPlace, filePlace } from './places.ts';
import { sealMessage, type Message, type MessageRow } from './outbox.ts';
import type { Tables } from './tables.ts';

export type NewEntry = {
  event: string;
  actor: string;
  recorded: string;
  happened: string;
  /** Any JSON value. */
  content: unknown;
};

export type NewFile = { id: string; name: string; kind: string; body: Buffer };
export type Fact = { name: string; value: string; number?: number | null };
export type Visible = { person: string; list: string; due: string | null };

export type Change = {
  entries: readonly NewEntry[];
  /** The folded dossier, any JSON value. */
  body: unknown;
  state: string;
  due: string | null;
  wake: string | null;
  closedAt: string | null;
  outcome: string | null;
  /** Another version of the procedure, when the dossier moves to it. */
  version?: string;
  /** All facts there are now; left out, they stay as they are. */
  facts?: readonly Fact[];
  /** All who may see the dossier now; left out, they stay as they are. */
  visible?: readonly Visible[];
  /** Hashes of words to be found by, added to those there are. */
  words?: readonly string[];
  /** Deadline instances that fire by this change. */
  fired?: readonly string[];
  outbox?: readonly Message[];
  files?: readonly NewFile[];
  /** Erases all content before this change: entries, words, files, letters. */
  erase?: boolean;
};

export type SealedChange = {
  row: Omit<Tables['dossiers'], 'opened_at' | 'received_at'>;
  openedAt: string;
  receivedAt: string;
  expectedSeq: number;
  erase: boolean;
  entries: Tables['entries'][];
  facts: Tables['facts'][] | undefined;
  visible: (Omit<Tables['visible'], 'due'> & { due: string })[] | undefined;
  words: Tables['words'][];
  fired: Tables['fired'][];
  outbox: MessageRow[];
  files: Tables['files'][];
};

/** Seals, hashes and signs a change to a dossier as it was loaded; throws `SealBroken` when its key was erased. */
export function sealChange(keyring: Keyring, dossier: Dossier, change: Change): SealedChange {
  const key = change.erase ? newDossierKey() : dossier.key;
  if (!key) throw new SealBroken(`Dossier ${dossier.number} was erased and takes no further entries.`);
  const entries = linkEntries(dossier, key, change.entries);
  const at = change.entries.at(-1)?.recorded ?? dossier.openedAt;
  return {
    row: sealRow(keyring, dossier, key, change, entries),
    openedAt: moment(dossier.openedAt),
    receivedAt: moment(dossier.receivedAt),
    expectedSeq: dossier.seq,
    erase: change.erase ?? false,
    entries,
    facts: change.facts?.map((fact) => factRow(dossier.id, fact)),
    visible: change.visible?.map((row) => visibleRow(dossier, row)),
    words: (change.words ?? []).map((hash) => ({ hash, dossier: dossier.id })),
    fired: (change.fired ?? []).map((instance) => ({
      dossier: dossier.id,
      instance: firedHash(key, instance),
    })),
    outbox: (change.outbox ?? []).map((message) => sealMessage(keyring, message, dossier.id, at)),
    files: (change.files ?? []).map((file) => sealFile(dossier.id, key, file, at)),
  };
}

/** The clock of one person carries their name, so only the dossier's key tells one instance from another. */
function firedHash(key: Buffer, instance: string): string {
  return createHmac('sha256', keyObject(key)).update(instance).digest('hex');
}

function linkEntries(dossier: Dossier, key: Buffer, entries: readonly NewEntry[]): Tables['entries'][] {
  let head = dossier.head;
  return entries.map(({ event, actor, recorded, happened, content }, index) => {
    const seq = dossier.seq + index + 1;
    const salt = randomBytes(16);
    const sealed = sealJson(key, content, entryPlace(dossier.id, seq));
    const link = { dossier: dossier.id, seq, recorded, happened, event, actor };
    const commitment = commitmentTo(salt, sealed);
    head = linkHash(head, { ...link, commitment });
    return { ...link, commitment, hash: head, content: sealed, salt };
  });
}

function sealRow(
  keyring: Keyring,
  dossier: Dossier,
  key: Buffer,
  change: Change,
  entries: Tables['entries'][],
): SealedChange['row'] {
  const { id, number, procedure } = dossier;
  const seq = dossier.seq + entries.length;
  const head = entries.at(-1)?.hash ?? dossier.head;
  const erasedSeq = change.erase ? dossier.seq : dossier.erasedSeq;
  return {
    id,
    number,
    procedure,
    version: change.version ?? dossier.version,
    seq,
    head,
    mac: headMac(keyring, { id, seq, head, erasedSeq }),
    key_wrapped: change.erase || !dossier.wrapped ? wrapKey(keyring, key, id) : dossier.wrapped,
    body: sealJson(key, change.body, bodyPlace(id, seq)),
    state: change.state,
    closed_at: change.closedAt,
    outcome: change.outcome,
    due: change.due && moment(change.due),
    wake: change.wake && moment(change.wake),
    erased_seq: erasedSeq,
  };
}

/** How a fact stands in the database. */
export function factRow(dossier: string, fact: Fact): Tables['facts'] {
  return { number: null, ...fact, dossier };
}

/** How a line on somebody's list stands in the database. */
export function visibleRow(
  dossier: Pick<Dossier, 'id' | 'procedure'>,
  { person, list, due }: Visible,
): NonNullable<SealedChange['visible']>[number] {
  return { person, dossier: dossier.id, list, due: due ? moment(due) : NEVER, procedure: dossier.procedure };
}

function sealFile(
  dossier: string,
  key: Buffer,
  { id, name, kind, body }: NewFile,
  at: string,
): Tables['files'] {
  const place = filePlace(dossier, id);
  const sealed = { name: seal(key, name, `${place}:name`), body: seal(key, body, place) };
  return { id, dossier, kind, size: body.length, created_at: at, ...sealed };
}
