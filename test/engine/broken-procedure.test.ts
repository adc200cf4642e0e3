// Whatever is done to the shipped procedure, loading it answers with sentences in their place, and never crashes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { shippedSources } from '../harness/app.ts';

const { source, organisationSource } = shippedSources();

/** One fault: what is done to which of the places where it can be done, told as a part of them all. */
interface Fault {
  readonly kind: keyof typeof faults;
  readonly at: number;
  readonly value: unknown;
}

const faults = {
  'a key deleted': (document: Document, at: number) => {
    const { map, index } = pairAt(document, at);
    map.splice(index, 1);
  },
  'a key duplicated': (document: Document, at: number) => {
    const { map, index } = pairAt(document, at);
    const pair = map[index];
    if (pair) map.splice(index, 0, pair);
  },
  'a key renamed': (document: Document, at: number) => {
    const { map, index } = pairAt(document, at);
    const key = map[index]?.key;
    if (isScalar(key)) key.value = `${String(key.value)}x`;
  },
  'two keys exchanged': (document: Document, at: number) => {
    const one = pairAt(document, at);
    const other = pairAt(document, (at * 7) % 1);
    const [a, b] = [one.map[one.index], other.map[other.index]];
    if (a && b) [a.value, b.value] = [b.value, a.value];
  },
  'another type': (document: Document, at: number, value: unknown) => {
    const { map, index } = pairAt(document, at);
    const pair = map[index];
    if (pair) pair.value = document.createNode(value) as Node;
  },
  'another word': (document: Document, at: number, value: unknown) => {
    const scalars: { value: unknown }[] = [];
    visit(document, { Scalar: (key, node) => void (key === 'key' || scalars.push(node)) });
    const scalar = scalars[Math.floor(at * scalars.length)];
    if (scalar) scalar.value = typeof value === 'object' ? null : value;
  },
} as const;

/** Where one key of all keys stands: the pairs of its map, and which of them. */
function pairAt(document: Document, at: number): { map: Pair<unknown, unknown>[]; index: number } {
  const all: { map: Pair<unknown, unknown>[]; index: number }[] = [];
  visit(document, {
    Map: (_, { items }) => items.forEach((_pair, index) => all.push({ map: items, index })),
  });
  const found = all[Math.floor(at * all.length)];
  if (!found) throw new Error('There is no key left.');
  return found;
}

const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom(...(Object.keys(faults) as (keyof typeof faults)[])),
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 1e9, '', 'data.', 'handling', '48 hours', '{', [], {}, [[]], {
      first: [],
    }),
    fc.string({ maxLength: 12 }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

function broken(list: readonly Fault[]): string {
  const document = parseDocument(source);
  for (const { kind, at, value } of list) faults[kind](document, at, value);
  return document.toString();
}

function load(text: string) {
  const loaded = loadProcedure(
    {
      procedure: { file: 'procedure.yaml', text },
      organisation: { file: 'organisation.yaml', text: organisationSource },
    },
    'tried',
  );
  const lines = text.split('\n');
  for (const { line, column, file, text: said } of loaded.problems) {
    expect(file).toBe('procedure.yaml');
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    expect(said.nl).toMatch(/\S/);
    expect(said.en).toMatch(/\S/);
  }
  return loaded;
}

describe('given the shipped procedure', () => {
  test('when nothing is done to it, then it loads without a problem', () => {
    const { plan, problems } = load(source);
    expect(plan).not.toBeNull();
    expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  test('when keys are deleted, doubled, renamed or exchanged, or get another value, then it is answered with sentences', () => {
    let wrong = 0;
    fc.assert(
      fc.property(fc.array(fault, { minLength: 1, maxLength: 3 }), (list) => {
        wrong += load(broken(list)).problems.length > 0 ? 1 : 0;
      }),
      { numRuns: 60, interruptAfterTimeLimit: 40_000 },
    );
    expect(wrong).toBeGreaterThan(5);
  });

  test('when it is cut off anywhere, then it is answered with sentences', () => {
    fc.assert(
      fc.property(fc.nat({ max: source.length - 1 }), (length) => {
        load(source.slice(0, length));
      }),
      { numRuns: 25, interruptAfterTimeLimit: 15_000 },
    );
  });
});
