// Sealed words open with their key, in their place, and nowhere else.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keyringOf, readKeyring } from '../../engine/shell/seal/key.ts';
import { newDossierKey, seal, unseal, unwrapKey, wrapKey } from '../../engine/shell/seal/seal.ts';
import { wordHashes } from '../../engine/shell/seal/word-hashes.ts';
import { keyring } from './example.ts';

const other = keyringOf(Buffer.alloc(32, 8));

describe('sealing', () => {
  const key = newDossierKey();

  it('given sealed text, then it opens with its key in its place', () => {
    expect(unseal(key, seal(key, 'één klacht', 'here'), 'here').toString()).toBe('één klacht');
  });

  it('given another key, another place or one changed bit, then it does not open', () => {
    const sealed = seal(key, 'klacht', 'here');
    expect(() => unseal(newDossierKey(), sealed, 'here')).toThrow(
      'sealed with another key or for another place',
    );
    expect(() => unseal(key, sealed, 'there')).toThrow('sealed with another key or for another place');
    for (const at of [1, 13, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(key, changed, 'here')).toThrow('was changed');
    }
    expect(() => unseal(key, Buffer.from([2]), 'here')).toThrow('does not know');
  });

  it('given the same text twice, then nothing shows that it is the same', () => {
    expect(seal(key, 'ja', 'here').equals(seal(key, 'ja', 'here'))).toBe(false);
  });

  it('given a wrapped key, then only its master key opens it, and only for its dossier', () => {
    const wrapped = wrapKey(keyring, key, 'd1');
    expect(unwrapKey(keyring, wrapped, 'd1').equals(key)).toBe(true);
    expect(() => unwrapKey(keyring, wrapped, 'd2')).toThrow('for another place');
    expect(() => unwrapKey(other, wrapped, 'd1')).toThrow(`sealed with the key ${keyring.id}`);
  });
});

describe('hashing words', () => {
  it('given accents, capitals and signs, then words are the same; single letters are left out', () => {
    expect(wordHashes(keyring, 'Ik, ÍK! één')).toEqual(wordHashes(keyring, 'ik een a'));
  });

  it('given another key, then no hash is the same', () => {
    expect(wordHashes(other, 'klacht')).not.toEqual(wordHashes(keyring, 'klacht'));
  });

  it('given a very long text, then the number of hashes has a bound', () => {
    const text = Array.from({ length: 9000 }, (_, index) => `woord${index}`).join(' ');
    expect(wordHashes(keyring, text)).toHaveLength(2000);
  });
});

describe('the master key', () => {
  const folders: string[] = [];
  const folder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'gehoor-key-')));
    return folders.at(-1) ?? '';
  };
  afterEach(() => folders.splice(0).forEach((each) => rmSync(each, { recursive: true })));

  it('given a first start, then a key file is made for its owner alone, and used again', () => {
    const dataDir = join(folder(), 'data');
    const first = readKeyring(undefined, { dataDir });
    expect(statSync(join(dataDir, 'gehoor.key')).mode & 0o777).toBe(0o600);
    expect(readKeyring('', { dataDir })).toEqual(first);
  });

  it('given GEHOOR_KEY in base64 or hex, then it is that key', () => {
    const bytes = Buffer.alloc(32, 7);
    expect(readKeyring(bytes.toString('base64'), { databaseUrl: 'postgres://db' })).toEqual(keyring);
    expect(readKeyring(bytes.toString('hex'), { dataDir: folder() })).toEqual(keyring);
  });

  it('given no key, a bad key or a bad key file, then it is said what to do', () => {
    expect(() => readKeyring(undefined, { databaseUrl: 'postgres://db' })).toThrow('GEHOOR_KEY must be set');
    expect(() => readKeyring('secret', { dataDir: folder() })).toThrow('GEHOOR_KEY is not a key');
    const dataDir = folder();
    writeFileSync(join(dataDir, 'gehoor.key'), 'spoilt');
    expect(() => readKeyring(undefined, { dataDir })).toThrow('gehoor.key" is not a key');
    expect(readFileSync(join(dataDir, 'gehoor.key'), 'utf8')).toBe('spoilt');
  });
});
