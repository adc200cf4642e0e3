// What the house is made of besides itself: each package by its exact version and the hash of what is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>;

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
}

test('given the lock file, then it is an inventory: every package has its version and its hash', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const all = Object.entries(packages).filter(([path]) => path !== '');
  expect(all.length).toBeGreaterThan(50);
  const incomplete = all.filter(
    ([, { version, integrity }]) => !version || !/^sha512-/.test(integrity ?? ''),
  );
  expect(incomplete.map(([path]) => path)).toEqual([]);
});
