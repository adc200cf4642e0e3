// The master key: where it comes from, and the keys for single purposes that are derived from it.
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Keyring = {
  /** Says which master key this is without saying anything of the key. */
  id: string;
  /** Wraps the keys of dossiers. */
  wrap: Buffer;
  /** Vouches for chains and anchors. */
  mac: Buffer;
  /** Seals what belongs to no single dossier, such as waiting mail. */
  house: Buffer;
  /** What hashes what nobody can hash anew when the key is replaced, oldest first; the last is this key's own. */
  generations: readonly Generation[];
};

export type Generation = {
  /** Hashes receipt codes. */
  codes: Buffer;
  /** Hashes words for searching. */
  words: Buffer;
};

/** The master key is missing or unusable; the message says what to do. */
export class KeyFault extends Error {
  override name = 'KeyFault';
}

/** Reads the key from `GEHOOR_KEY`, else from `gehoor.key` in the data directory, which is made at the first start. */
export function readKeyring(
  given: string | undefined,
  place: { dataDir: string } | { databaseUrl: string },
): Keyring {
  if (given?.trim()) return keyringOf(decodeKey(given.trim(), 'GEHOOR_KEY'));
  if ('databaseUrl' in place) {
    throw new KeyFault(
      'With PostgreSQL, GEHOOR_KEY must be set. Make one with "openssl rand -base64 32", keep it safe, and give it to every server.',
    );
  }
  return keyringOf(keyFromFile(place.dataDir));
}

/** Reads 32 bytes from base64 or hex; throws `KeyFault` that names `where` they were given. */
export function decodeKey(text: string, where: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  const isKey = key.length === 32 && /^([0-9a-f]{64}|[\w+/-]{43}=?)$/i.test(text);
  if (isKey) return key;
  throw new KeyFault(
    `${where} is not a key. It must be 32 bytes in base64 or hex; make one with "openssl rand -base64 32".`,
  );
}

function keyFromFile(dataDir: string): Buffer {
  const file = keyFile(dataDir);
  return readKeyFile(file) ?? newKeyFile(dataDir, file);
}

/** Where the key lies that was made at the first start. */
export function keyFile(dataDir: string): string {
  return join(dataDir, 'gehoor.key');
}

/** The master key in a file, null when there is no such file; throws `KeyFault`. */
export function readKeyFile(file: string): Buffer | null {
  try {
    return decodeKey(readFileSync(file, 'utf8').trim(), `"${file}"`);
  } catch (error) {
    if (error instanceof KeyFault) throw error;
    if (isMissing(error)) return null;
    throw new KeyFault(`The key in "${file}" cannot be read (${reason(error)}). Correct its rights.`);
  }
}

/** Makes a new master key in a file that must not exist, for its owner alone; throws `KeyFault`. */
export function newKeyFile(dataDir: string, file: string): Buffer {
  const key = randomBytes(32);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, `${key.toString('base64')}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    return key;
  } catch (error) {
    throw new KeyFault(
      `The key file "${file}" cannot be made (${reason(error)}). Make the directory writable or set GEHOOR_KEY.`,
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Derives the keys for single purposes from the 32 bytes of a master key. */
export function keyringOf(master: Buffer): Keyring {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', master, '', `gehoor ${purpose}`, 32));
  return {
    id: createHash('sha256').update(derive('id')).digest('hex').slice(0, 16),
    wrap: derive('wrap'),
    mac: derive('mac'),
    house: derive('house'),
    generations: [{ codes: derive('mac'), words: derive('words') }],
  };
}

/** The keyring with the hashing keys of the master keys that it replaced, oldest first. */
export function withRetired(keyring: Keyring, retired: readonly Generation[]): Keyring {
  return { ...keyring, generations: [...retired, ...keyring.generations.slice(-1)] };
}
