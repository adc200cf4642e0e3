// Files are shown to clamd before they are kept; what happens when it cannot be asked is the administrator's choice.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clamd, readScanner } from '../../engine/shell/scanner.ts';
import { EICAR, startScanning } from './clamd.ts';
import type { Scanning } from './clamd.ts';

const running: Scanning[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

async function scanning(options = {}): Promise<Scanning> {
  const started = await startScanning(options);
  running.push(started);
  return started;
}

const at = ({ port }: Scanning) => ({ host: '127.0.0.1', port });

describe('asking', () => {
  it('given any size, then clamd gets exactly the bytes', async () => {
    const server = await scanning();
    for (const size of [1, 65_535, 65_536, 65_537, 3_000_000]) {
      const body = Buffer.alloc(size, 'abc');
      expect(await clamd(at(server), true).scan(body)).toEqual({ is: 'clean' });
      expect(server.seen.at(-1)?.equals(body)).toBe(true);
    }
  });

  it('given what it knows, then it is named, over TCP and over a socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gehoor-clamd-'));
    const path = join(folder, 'clamd.ctl');
    await scanning({ path });
    for (const url of [`tcp://127.0.0.1:${(await scanning()).port}`, `unix:${path}`, `unix://${path}`])
      expect(await readScanner({ CLAMD_URL: url })?.scan(Buffer.from(`x${EICAR}`))).toEqual({
        is: 'found',
        name: 'Eicar-Test-Signature',
      });
    rmSync(folder, { recursive: true });
  });

  it('given one that is away, mute, or takes no more, then it says so in time', async () => {
    const gone = await startScanning();
    await gone.stop();
    expect(await clamd(at(gone), true).scan(Buffer.from('x'))).toMatchObject({ is: 'down' });
    const mute = await scanning({ mute: true });
    expect(await clamd(at(mute), true, 100).scan(Buffer.from('x'))).toEqual({
      is: 'down',
      why: 'clamd does not answer',
    });
    const small = await scanning({ most: 1000 });
    expect(await clamd(at(small), true).scan(Buffer.alloc(5_000_000))).toMatchObject({ is: 'down' });
  });
});

describe('the settings', () => {
  it('given none, then there is no scanner', () => {
    expect(readScanner({})).toBeNull();
    expect(readScanner({ CLAMD_URL: 'tcp://localhost:3310' })?.required).toBe(false);
    expect(readScanner({ CLAMD_URL: 'tcp://[::1]:3310', CLAMD_REQUIRED: '1' })?.required).toBe(true);
  });

  it.each([
    [{ CLAMD_REQUIRED: '1' }, 'CLAMD_URL is missing'],
    [{ CLAMD_REQUIRED: 'yes' }, 'must be 1 or 0'],
    [{ CLAMD_URL: 'http://localhost' }, 'Write tcp://host:port'],
    [{ CLAMD_URL: 'tcp://localhost:99999' }, 'Write tcp://host:port'],
  ])('given %o, then the start says what to write', (variables, said) => {
    expect(() => readScanner(variables)).toThrow(said);
  });
});

const real = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl'].find((path) => existsSync(path));
const installed = spawnSync('clamdscan', ['--version']).status === 0 && real !== undefined;

function againstReal() {
  it('given the test text, then it is found, and a plain one is not', async () => {
    expect(execFileSync('clamdscan', ['--version']).toString()).toContain('Clam');
    const scanner = clamd({ path: real ?? '' }, true);
    expect(await scanner.scan(Buffer.from('hello'))).toEqual({ is: 'clean' });
    expect(await scanner.scan(Buffer.from(EICAR))).toMatchObject({ is: 'found' });
  });
}

if (installed) describe('a real clamd', againstReal);
