// Passwords as argon2id hashes; length counts for more than odd signs.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { commonPasswords } from './common-passwords.ts';

const derive = promisify(argon2);
/** What OWASP advises for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SHORTEST = 12;
const LONGEST = 200;

/** What must be left of a password once the words around its owner are taken away. */
const OWN = 8;
/** Shorter words stand in too many others. */
const SHORTEST_WORD = 4;

export type WeakPassword = 'short' | 'long' | 'common' | 'near';

/** Says why a password is not good enough; null when it is. `around` are texts that anybody knows of its owner and the house. */
export function weakness(password: string, around: readonly string[] = []): WeakPassword | null {
  const length = [...password].length;
  if (length < SHORTEST) return 'short';
  if (length > LONGEST) return 'long';
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  const repeated = new Set(plain).size < 4;
  if (repeated || commonPasswords.has(plain) || commonPasswords.has(plain.replace(/\d+$/, '')))
    return 'common';
  const known = around.flatMap(wordsIn).filter((word) => word.length >= SHORTEST_WORD);
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return left !== plain && left.length < OWN ? 'near' : null;
}

/** Long ones first, so that none hides in another. */
function wordsIn(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.split(/[^a-z0-9]+/);
  return [words.join(''), ...words].sort((a, b) => b.length - a.length);
}

/** Hashes a password with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST });
  return `argon2id$${COST.memory}$${COST.passes}$${nonce.toString('base64')}$${hash.toString('base64')}`;
}

/** Whether a password belongs to a hash; without a hash it takes as long and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, nonce, hash] = (stored ?? DUMMY).split('$');
  const wanted = Buffer.from(hash ?? '', 'base64');
  const found = await derive('argon2id', {
    message: password.normalize('NFKC').slice(0, LONGEST),
    nonce: Buffer.from(nonce ?? '', 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: 1,
    tagLength: wanted.length,
  });
  return timingSafeEqual(found, wanted) && stored !== null;
}

const DUMMY = `argon2id$${COST.memory}$${COST.passes}$${Buffer.alloc(16, 1).toString('base64')}$${Buffer.alloc(32, 1).toString('base64')}`;
