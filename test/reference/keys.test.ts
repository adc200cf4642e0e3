// Every key of the language is told: a sentence, what can stand there, what counts without it, and an example.
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../engine/core/language/schema.ts';
import type { Path } from '../../engine/core/language/problem.ts';
import { groups } from '../../engine/core/reference/groups.ts';
import { allKeys } from '../../engine/core/reference/keys.ts';
import { uncalled } from '../../engine/core/reference/type-words.ts';
import { usesIn } from '../../engine/core/reference/uses.ts';
import { reference } from '../../engine/shell/reference.ts';
import { changedAt, everyProcedure, planOf } from './mutate.ts';
import type { Both } from './mutate.ts';

const { chapters, kinds } = reference();
const entries = chapters.flatMap(({ keys }) => keys);

test('there are keys, so that the other tests say something', () => {
  expect(entries.length).toBeGreaterThan(250);
});

test('every definition with keys is a chapter, and every other a kind of value', () => {
  for (const kind of ['procedure', 'organisation'] as const) {
    const names = Object.keys(schemas[kind].$defs ?? {});
    const told = [...groups.map(({ id }) => id), ...kinds.map(({ id }) => id)];
    expect(names.filter((name) => !told.includes(name))).toEqual([]);
  }
  expect(uncalled()).toEqual([]);
});

describe.each(entries)('$id', ({ sentence, type, example }) => {
  test('has a whole sentence, a type in words and an example', () => {
    expect(sentence).toMatch(/^[A-Z`].{14,}[.:]$/su);
    expect(type.length).toBeGreaterThan(0);
    expect(JSON.stringify(type)).not.toContain('anything');
    expect(example).not.toBeNull();
    expect((example ?? '').split('\n').length).toBeLessThan(30);
  });
});

describe('what counts without a key', () => {
  const procedures = everyProcedure();
  const withDefault = allKeys().filter(({ schema }) => schema.default !== undefined);

  test.each(withDefault)('$id: writing it down changes nothing', ({ id, schema }) => {
    const places = procedures.flatMap((each) =>
      placesFor(each, id).map((path) => ({
        without: planOf(changedAt(each, id, path, undefined)),
        written: planOf(changedAt(each, id, path, schema.default)),
      })),
    );
    const [place] = places.filter(({ without }) => without !== null);
    expect(place?.without).toBeDefined();
    expect(isDeepStrictEqual(place?.written, place?.without)).toBe(true);
  });
});

/** Where a key stands in a procedure, or could stand: beside the others of its group. */
function placesFor(both: Both, id: string): Path[] {
  const above = id.slice(0, id.lastIndexOf('.'));
  const uses = [...usesIn('procedure', both.procedure), ...usesIn('organisation', both.organisation)];
  const beside = uses.filter(({ key }) => key.slice(0, key.lastIndexOf('.')) === above);
  const own = id.slice(id.lastIndexOf('.') + 1);
  const paths = beside.map(({ path }): Path => [...path.slice(0, -1), own]);
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()].slice(0, 5);
}

test('an example is cut out as it is written', () => {
  const within = entries.find(({ id }) => id === 'deadline.within');
  expect(parse(within?.example ?? '')).toEqual({ within: expect.any(String) as string });
});
