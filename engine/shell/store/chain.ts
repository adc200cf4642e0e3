// The chain through a history: each entry's hash covers the one before it, so nothing changes unnoticed.
import { createHash } from 'node:crypto';
import type { Keyring } from '../seal/key.ts';
import { macOf } from '../seal/seal.ts';

export type Link = {
  dossier: string;
  seq: number;
  recorded: string;
  happened: string;
  event: string;
  actor: string;
  commitment: string;
};

/** SHA-256 over values in a fixed order, as hex. */
export function hashOf(...values: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** Where a dossier's chain begins; binds its number and procedure. */
export function chainStart(dossier: { id: string; number: string; procedure: string }): string {
  return hashOf('gehoor', dossier.id, dossier.number, dossier.procedure);
}

/** The hash of an entry that follows the entry with hash `before`. */
export function linkHash(before: string, link: Link): string {
  const { dossier, seq, recorded, happened, event, actor, commitment } = link;
  return hashOf(before, dossier, seq, recorded, happened, event, actor, commitment);
}

/** Binds an entry to its sealed content without containing it: content and salt can be erased, the chain stays. */
export function commitmentTo(salt: Buffer, content: Buffer): string {
  return createHash('sha256').update(salt).update(content).digest('hex');
}

/** Vouches for where a chain ends and up to where it was erased. */
export function headMac(
  keyring: Keyring,
  dossier: { id: string; seq: number; head: string; erasedSeq: number | null },
): string {
  return macOf(keyring, JSON.stringify(['head', dossier.id, dossier.seq, dossier.head, dossier.erasedSeq]));
}
