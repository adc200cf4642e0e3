// By which keyed hashes somebody in the directory is found: beginnings of words, and the telephone number as a whole.
import type { Keyring } from '../seal/key.ts';
import { hashInTurn } from '../seal/seal.ts';
import { wordsOf } from '../seal/word-hashes.ts';
import type { KnownKind, KnownWords } from './known.ts';

const DIGITS = 32;
/** How many letters somebody types before the beginning of a word is looked up, and how many at most count. */
const SHORTEST = 3;
const LONGEST = 10;
/** A telephone number is known by its last nine digits, whatever stands before them. */
const NUMBER = 9;
const LEAST_OF_NUMBER = 6;

/** The keyed hash of a reference, by which the same one is known again; clients, employees and placements are numbered apart. */
export function referenceHash(keyring: Keyring, kind: KnownKind | 'placement', reference: string): string {
  return hashOf(keyring, `${kind}:${reference.normalize('NFC').trim().toLowerCase()}`);
}

/** Every hash by which somebody can be found. */
export function searchHashes(keyring: Keyring, known: KnownWords): string[] {
  const words = [known.name, known.organisation, known.email, known.reference].flatMap((text) =>
    wordsOf(text ?? ''),
  );
  const keys = words.flatMap(beginnings).concat(numberIn(known.phone ?? '') ?? []);
  return [...new Set(keys)].map((key) => hashOf(keyring, `find:${key}`));
}

/** The hashes that somebody who is looked for must all have; none when nothing can be looked up by what was typed. */
export function queryHashes(keyring: Keyring, typed: string): string[] {
  const number = numberIn(typed);
  const words = typed.match(/\p{L}/u) || number === null ? wordsOf(typed) : [];
  const keys =
    words.length > 0 ? words.map((word) => word.slice(0, LONGEST)) : number === null ? [] : [number];
  return [...new Set(keys)].map((key) => hashOf(keyring, `find:${key}`));
}

function beginnings(word: string): string[] {
  const longest = Math.min(word.length, LONGEST);
  const shortest = Math.min(SHORTEST, longest);
  return Array.from({ length: longest - shortest + 1 }, (_, index) => word.slice(0, shortest + index));
}

function numberIn(text: string): string | null {
  const digits = text.replace(/\D/g, '').slice(-NUMBER);
  return digits.length >= LEAST_OF_NUMBER ? `number ${digits}` : null;
}

function hashOf(keyring: Keyring, key: string): string {
  return hashInTurn(
    keyring.generations.map(({ words }) => words),
    `directory:${key}`,
    DIGITS,
  );
}
