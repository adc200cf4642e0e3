// Every requirement of the table names a test that is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OUTSIDE, SHOWN } from './asvs.ts';

const tests = join(import.meta.dirname, '..');

/** Whether a file has a test, or a group of tests, under this title. */
function hasTest(file: string, title: string): boolean {
  const path = join(tests, file);
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  const at = ["'", '`', '"'].flatMap((quote) => positions(text, quote + title + quote));
  return at.some((from) =>
    /\b(test|it|describe)(\.\w+(\([^]{0,4000}?\))?)?\(\s*$/.test(text.slice(Math.max(0, from - 4200), from)),
  );
}

function positions(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

test.each(SHOWN)('%s (%s) is shown by %s: %s', (_, __, file, title) => {
  expect(hasTest(file, title)).toBe(true);
});

test('given the table, then each requirement stands in it once, in its order, and not also among those outside the house', () => {
  const numbers = SHOWN.map(([number]) => number);
  const order = (number: string) => number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => order(a) - order(b)));
  expect(Object.keys(OUTSIDE).filter((number) => numbers.includes(number))).toEqual([]);
});

test('given a title that no test has, then it is missed', () => {
  expect(hasTest('wall/asvs.test.ts', ['nothing', 'of the kind'].join(' '))).toBe(false);
  expect(hasTest('wall/none.test.ts', 'anything')).toBe(false);
});
