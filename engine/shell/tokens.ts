// Secrets that people hold: kept here only as hashes, so that a copy of the database opens nothing.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hashInTurn } from './seal/seal.ts';
import type { Keyring } from './seal/key.ts';

/** A random token of 256 bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token stands in the database. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A receipt code of sixteen digits. */
export function newCode(): string {
  return Array.from({ length: 16 }, () => String(randomInt(10))).join('');
}

/** A receipt code as people read it: four groups of four. */
export function sayCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** How a code stands in the database: keyed, since sixteen digits could be tried one by one. */
export function codeHash(keyring: Keyring, typed: string, of: 'code' | 'draft' = 'code'): string {
  const keys = keyring.generations.map(({ codes }) => codes);
  return hashInTurn(keys, `${of}:${typed.replace(/\D/g, '')}`);
}

const LETTERS = 'BCDFGHJKMNPQRTVWXYZ23456789';

/** The short code within a dossier's number: no vowels, so no words; no signs that look alike. */
export function newNumberCode(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
