// Texts are broken into lines that fit, and nothing of them is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../views/pdf/lines.ts';

const measure = (text: string) => [...text].length;
const words = fc.array(fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('een', 'na-zorg', 'en/of')));

test('given any text, then no line is wider than there is room, and read in a row the lines are the text', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = linesOf(text, width, measure);

      expect(lines.filter((line) => measure(line.trimEnd()) > width)).toEqual([]);
      expect(lines.join('').replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('given a line that ends between two words, then a space keeps them apart', () => {
  expect(linesOf('wij bellen u', 6, measure)).toEqual(['wij ', 'bellen ', 'u']);
  expect(linesOf('Straat 3\nPlaats', 20, measure)).toEqual(['Straat 3 ', 'Plaats']);
});

test('given a word with a hyphen or a slash between letters, then it is broken there before anywhere else', () => {
  expect(linesOf('vertrouwens-persoon', 13, measure)).toEqual(['vertrouwens-', 'persoon']);
  expect(linesOf('2026-11-28', 8, measure)).toEqual(['2026-11-', '28']);
});

test('given a word that is longer than a line, then it is broken between whole signs', () => {
  expect(linesOf('aaaa👩‍👧bb', 4, measure)).toEqual(['aaaa', '👩‍👧b', 'b']);
});

test('given an empty line, then it stays', () => {
  expect(linesOf('een\n\ntwee', 10, measure)).toEqual(['een ', ' ', 'twee']);
});
