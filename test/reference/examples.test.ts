// Every example and every recipe of the reference can be published as it stands, and its stories come out as written.
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../engine/core/language/schema.ts';
import { groups } from '../../engine/core/reference/groups.ts';
import { kinds } from '../../engine/core/reference/kinds.ts';
import { snippetOf } from '../../engine/core/reference/snippet.ts';
import { failuresIn, files, load, problemsIn, smallest, whole } from './snippets.ts';

test('the small procedure can be published, and gets no other advice than to name a confidant', () => {
  const loaded = load(smallest);
  expect(problemsIn(loaded)).toEqual([]);
  expect(loaded.problems.map(({ code }) => code)).toEqual(['no-confidant']);
  expect(failuresIn(loaded)).toEqual([]);
});

describe.each([...files.recipes, ...files.examples])('$name', (file) => {
  const loaded = load(whole(file));

  test('can be published', () => {
    expect(problemsIn(loaded)).toEqual([]);
  });

  test('plays as its stories tell', () => {
    expect(failuresIn(loaded)).toEqual([]);
  });
});

describe('the recipes', () => {
  test('are at least a dozen, each with a title, a purpose and a story of its own', () => {
    expect(files.recipes.length).toBeGreaterThan(12);
    for (const file of files.recipes) {
      const { title, about, text } = snippetOf(file, 'procedure');
      expect(title.length, file.name).toBeGreaterThan(5);
      expect(about.length, file.name).toBeGreaterThan(40);
      expect(text, file.name).toContain('scenarios:');
    }
  });

  test('have names of their own', () => {
    const ids = files.recipes.map((file) => snippetOf(file, 'procedure').id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('every example belongs to a group of keys', () => {
  const unknown = files.examples.filter(({ name }) => !groups.some(({ id }) => id === name));
  expect(unknown).toEqual([]);
});

describe.each(kinds)('what is told of “$title.en”', ({ id, examples, title }) => {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(schemas.procedure, 'procedure');
  const validate = ajv.getSchema(`procedure#/$defs/${id}`);

  test.each(examples)('%s is one', (example) => {
    expect(validate?.(parse(example)), JSON.stringify(validate?.errors)).toBe(true);
  });

  test('is told in both languages', () => {
    expect(title.nl).not.toBe(title.en);
  });
});
