// Sealing words so that only the holder of the key reads them, and only in the place that they were written for.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Keyring } from './key.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const ID = 8;

/** What was sealed cannot be opened: another key, another place, or changed bytes. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** A key of its own for one dossier: 32 random bytes. */
export function newDossierKey(): Buffer {
  return randomBytes(32);
}

/** Wraps a dossier's key under the master key, naming that master key so that it can be replaced later. */
export function wrapKey(keyring: Keyring, key: Buffer, dossier: string): Buffer {
  return Buffer.concat([Buffer.from(keyring.id, 'hex'), seal(keyring.wrap, key, `key:${dossier}`)]);
}

/** Unwraps a dossier's key; throws `SealBroken` when another master key wrapped it. */
export function unwrapKey(keyring: Keyring, wrapped: Buffer, dossier: string): Buffer {
  const by = wrapped.subarray(0, ID).toString('hex');
  if (by !== keyring.id) {
    throw new SealBroken(
      `This dossier was sealed with the key ${by}, and Gehoor runs with ${keyring.id}. Start it with the key that belongs to this database.`,
    );
  }
  return unseal(keyring.wrap, wrapped.subarray(ID), `key:${dossier}`);
}

/** Seals bytes or text for one place: version, nonce, tag and ciphertext (AES-256-GCM). */
export function seal(key: Buffer, content: Buffer | string, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(content as Buffer), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what was sealed for this place; throws `SealBroken`. */
export function unseal(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) {
    throw new SealBroken('Sealed content has a form that this version of Gehoor does not know.');
  }
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), sealed.subarray(1, 1 + NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
  } catch {
    throw new SealBroken('Sealed content was changed, or was sealed with another key or for another place.');
  }
}

/** Seals a JSON value for one place. */
export function sealJson(key: Buffer, value: unknown, place: string): Buffer {
  return seal(key, JSON.stringify(value ?? null), place);
}

/** Opens a sealed JSON value; throws `SealBroken`. */
export function unsealJson(key: Buffer, sealed: Buffer, place: string): unknown {
  return JSON.parse(unseal(key, sealed, place).toString('utf8')) as unknown;
}

/** Vouches for a text with the master key (HMAC-SHA256, hex). */
export function macOf(keyring: Keyring, text: string): string {
  return hmac(keyring.mac, text);
}

/** Hashes with one key after the other, so that a hash that is there already can go on under a new key (hex). */
export function hashInTurn(keys: readonly Buffer[], text: string, digits = 64): string {
  return keys.reduce((hash, key) => hmac(key, hash).slice(0, digits), text);
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', keyObject(key)).update(text).digest('hex');
}

const objects = new WeakMap<Buffer, KeyObject>();

/** The key in the form in which ciphers take it six times faster than as bytes. */
export function keyObject(key: Buffer): KeyObject {
  const known = objects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  objects.set(key, made);
  return made;
}
