// Which known word is meant by a mistyped one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../engine/core/language/nearest.ts';

test.each([
  ['relatie', ['receipt', 'relation'], 'relation'],
  ['recieved', ['received', 'resolved'], 'received'],
  ['Handler', ['handler', 'handling'], 'handler'],
  ['hadnling', ['handling'], 'handling'],
  ['state', ['data', 'now'], null],
  ['x', ['y'], null],
  ['', ['a'], null],
  ['word', [], null],
])('%s among %j is %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test('a word that is known is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearest(word, words)).toBe(word);
    }),
  );
});

test('one slip of the finger in a word of three letters or more is forgiven', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), (meant, seed) => {
      const at = seed % (meant.length - 1);
      const swapped = meant.slice(0, at) + meant[at + 1] + meant[at] + meant.slice(at + 2);
      const dropped = meant.slice(0, at) + meant.slice(at + 1);
      for (const typed of [swapped, dropped, `${meant}x`]) expect(nearest(typed, [meant])).toBe(meant);
    }),
  );
});
