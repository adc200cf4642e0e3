// What changed between two texts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hunksOf, lineDiff } from '../../engine/core/language/line-diff.ts';

const said = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

describe('given two texts', () => {
  test.each([
    ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
    ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['', 'a', ['+a']],
    ['a\n', 'a', [' a']],
    ['a\r\nb', 'a\nb\nc', [' a', ' b', '+c']],
    ['a\nb\na\nb', 'b\na', ['-a', ' b', ' a', '-b']],
  ])('%j to %j is told by line', (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' d: 1'), { maxLength: 30 })
    .map((lines) => lines.join('\n'));
  const lines = (whole: string) => (whole === '' ? [] : whole.split('\n'));

  test('then both can be read back from what is told, and the numbers count up', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const told = lineDiff(before, after);
        const old = told.filter((line) => line.before !== null);
        const fresh = told.filter((line) => line.after !== null);
        expect(old.map((line) => line.text)).toEqual(lines(before));
        expect(fresh.map((line) => line.text)).toEqual(lines(after));
        expect(old.map((line) => line.before)).toEqual(old.map((_, index) => index + 1));
        expect(fresh.map((line) => line.after)).toEqual(fresh.map((_, index) => index + 1));
      }),
    );
  });

  test('then the pieces hold every change once, in order, and nothing twice', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const told = lineDiff(before, after);
        const shown = hunksOf(told, 2).flat();
        expect(shown.filter(({ kind }) => kind !== 'same')).toEqual(
          told.filter(({ kind }) => kind !== 'same'),
        );
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });

  test('when they are very long and nothing alike, then it still takes no time to speak of', () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join('\n');
    const started = performance.now();
    expect(lineDiff(long('a'), long('b'))).toHaveLength(40_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
