// Searching without reading: words as keyed hashes, which say nothing to who lacks the key.
import type { Keyring } from './key.ts';
import { hashInTurn } from './seal.ts';

const MOST = 2000;
const DIGITS = 32;

/** The distinct words of a text (two letters or digits and more, without accents or capitals), hashed; at most 2000. */
export function wordHashes(keyring: Keyring, text: string): string[] {
  const keys = keyring.generations.map(({ words }) => words);
  return [...new Set(wordsOf(text))].slice(0, MOST).map((word) => hashInTurn(keys, word, DIGITS));
}

/** The words of a text, two letters or digits and more, without accents or capitals. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** The hash of a word goes on under the newest key of a keyring. */
export function wordHashAfter({ generations }: Keyring, hash: string): string {
  return hashInTurn(
    generations.slice(-1).map(({ words }) => words),
    hash,
    DIGITS,
  );
}
