// A procedure that was written from the reference alone: it can be published and its stories hold.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { failuresIn, problemsIn } from './snippets.ts';

const read = (file: string) => ({ file, text: readFileSync(`test/reference/newcomer/${file}`, 'utf8') });
const loaded = loadProcedure(
  { procedure: read('newcomer.yaml'), organisation: read('organisation.yaml') },
  'test',
);

describe('the sports club of the newcomer', () => {
  test('can be published, with no advice but what it chose not to follow', () => {
    expect(problemsIn(loaded)).toEqual([]);
    expect(loaded.problems.map(({ code }) => code)).toEqual([]);
  });

  test('has at least five stories, and each comes out as written', () => {
    expect(loaded.scenarios.length).toBeGreaterThanOrEqual(5);
    expect(failuresIn(loaded)).toEqual([]);
  });
});
