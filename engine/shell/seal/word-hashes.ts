// Searching without reading: words as keyed hashes, which say nothing to who lacks the key.
import { createHmac } from 'node:crypto';
import type { Keyring } from './key.ts';
import { keyObject } from './seal.ts';

const MOST = 2000;

/** The distinct words of a text (two letters or digits and more, without accents or capitals), hashed; at most 2000. */
export function wordHashes(keyring: Keyring, text: string): string[] {
  return [...new Set(wordsOf(text))].slice(0, MOST).map((word) => hashOf(keyring, word));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function hashOf(keyring: Keyring, word: string): string {
  return createHmac('sha256', keyObject(keyring.words)).update(word).digest('hex').slice(0, 32);
}
