// Replaces the master key with another: the database, the anchors beside it and the key file, in an order that can be broken off anywhere.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { Environment } from './environment.ts';
import { anchorsFile } from './anchoring.ts';
import { decodeKey, keyFile, KeyFault, keyringOf, newKeyFile, readKeyFile } from './seal/key.ts';
import type { Keyring } from './seal/key.ts';
import { syncFile } from './store/backup.ts';
import { openStore } from './store/open.ts';
import { rotateDatabase, rotateKept } from './store/rotate.ts';

interface Keys {
  readonly old: Keyring;
  readonly fresh: Keyring;
  /** Whether the old key lies in the key file. */
  readonly fromFile: boolean;
  /** Where a new key was made that is to take its place; null when it was given. */
  readonly made: string | null;
}

export interface Rotated {
  readonly old: string;
  readonly fresh: string;
  /** Where the old key lies now; null when it was given. */
  readonly kept: string | null;
  /** False when only what an earlier run had left was finished. */
  readonly moved: boolean;
}

/** Replaces the key; run again after being broken off, it finishes. Throws `KeyFault` or `StoreFault`. */
export async function rotateKey(environment: Environment, oldKey: string | undefined): Promise<Rotated> {
  const { databaseUrl, dataDir } = environment;
  const store = await openStore(databaseUrl === null ? { dataDir } : { databaseUrl });
  try {
    const keys = keysFor(environment, oldKey);
    const moved = await rotateDatabase(store, keys.old, keys.fresh);
    rotateAnchorsFile(anchorsFile(dataDir), keys);
    const kept = keys.fromFile ? keepOld(dataDir, keys.old) : null;
    if (keys.made !== null) renameSync(keys.made, keyFile(dataDir));
    else if (keys.fromFile) rmSync(keyFile(dataDir), { force: true });
    return { old: keys.old.id, fresh: keys.fresh.id, kept, moved };
  } finally {
    await store.close();
  }
}

function keysFor({ key, dataDir, databaseUrl }: Environment, oldKey: string | undefined): Keys {
  const given = key?.trim();
  const old = oldKey?.trim() ? decodeKey(oldKey.trim(), 'GEHOOR_OLD_KEY') : null;
  const own = databaseUrl === null ? (readKeyFile(keyFile(dataDir)) ?? keptOld(dataDir, given)) : null;
  const from = old ?? own;
  if (!from || (old && !given))
    throw new KeyFault(
      'Set GEHOOR_KEY to the new key and GEHOOR_OLD_KEY to the one that it replaces. Make one with "openssl rand -base64 32".',
    );
  const made = given ? null : `${keyFile(dataDir)}.new`;
  const fresh =
    made === null ? decodeKey(given ?? '', 'GEHOOR_KEY') : (readKeyFile(made) ?? newKeyFile(dataDir, made));
  if (fresh.equals(from))
    throw new KeyFault('The new key is the old one. Make another with "openssl rand -base64 32".');
  return { old: keyringOf(from), fresh: keyringOf(fresh), fromFile: old === null, made };
}

/** The key file that an earlier run, with a new key that was given, had put aside already. */
function keptOld(dataDir: string, given: string | undefined): Buffer | null {
  return given ? readKeyFile(`${keyFile(dataDir)}.old`) : null;
}

function rotateAnchorsFile(file: string, { old, fresh }: Keys): void {
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  replaceFile(file, lines.map((line) => `${rotateKept(line, old, fresh)}\n`).join(''));
}

function replaceFile(file: string, text: string): void {
  const part = `${file}.part`;
  const descriptor = openSync(part, 'w', 0o600);
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(part, file);
}

/** Older backups need the old key, so no run throws one away. */
function keepOld(dataDir: string, { id }: Keyring): string {
  const [file, kept] = [keyFile(dataDir), `${keyFile(dataDir)}.old`];
  const before = readKeyFile(kept);
  const beforeId = before && keyringOf(before).id;
  if (!existsSync(file) || beforeId === id) return kept;
  if (beforeId !== null) renameSync(kept, `${keyFile(dataDir)}.${beforeId}.old`);
  copyFileSync(file, `${kept}.part`);
  chmodSync(`${kept}.part`, 0o600);
  syncFile(`${kept}.part`);
  renameSync(`${kept}.part`, kept);
  return kept;
}
