// Every key of the language matters: it is read, and what it says makes a difference that a test sees.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allKeys } from '../../engine/core/reference/keys.ts';
import { shownBy } from './witness.ts';
import type { Witness } from './witness.ts';

const witnesses = JSON.parse(readFileSync('test/reference/witnesses.json', 'utf8')) as Readonly<
  Record<string, Witness | undefined>
>;
const keys = allKeys().map(({ id }) => id);

describe('every key', () => {
  // Without its stories a procedure is the same procedure.
  test.each(keys.filter((id) => id !== 'procedure.scenarios'))('%s', (id) => {
    const witness = witnesses[id];
    if (!witness) throw new Error(`Nothing shows that ${id} matters: see find-witnesses.ts.`);
    expect(witness.shows).not.toBe('nothing');
    expect(shownBy(id, witness)).toBe(witness.shows);
  });
});

test('witnesses are about keys that there are', () => {
  expect(Object.keys(witnesses).filter((id) => !keys.includes(id))).toEqual([]);
});

describe('what is compiled', () => {
  const declared = readFileSync('engine/core/plan/plan.ts', 'utf8');
  const properties = [
    ...new Set([...declared.matchAll(/readonly (\w+)\??:/g)].map((found) => found[1] ?? '')),
  ];
  const readers = globSync('{engine,views}/**/*.{ts,tsx}')
    .filter((file) => !/^engine\/core\/(compile|plan|language|reference)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test('has many properties, so that the next test says something', () => {
    expect(properties.length).toBeGreaterThan(120);
  });

  test.each(properties)('%s is read outside the compiler', (property) => {
    expect(readers).toMatch(new RegExp(`\\.${property}\\b|[{,]\\s*${property}\\b\\s*[,}:=]`, 'u'));
  });
});
