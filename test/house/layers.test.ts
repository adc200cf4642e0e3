// The house itself: imports point in one direction, nothing goes round, and the core stays pure.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('{engine,views,migrations}/**/*.{ts,tsx}', { cwd: root });
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

interface Import {
  readonly from: string;
  /** A file of the house, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g;

const imports = [...sources].flatMap(([from, text]): Import[] =>
  [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.')
      ? { from, to: normalize(join(dirname(from), target)), isPackage: false }
      : { from, to: target, isPackage: true };
  }),
);

/** The rooms, lowest first: a file may import from its own room and from those that its room names. */
const ROOMS: readonly { readonly room: string; readonly holds: RegExp; readonly may: readonly string[] }[] = [
  { room: 'core', holds: /^engine\/core\//, may: [] },
  { room: 'migrations', holds: /^migrations\//, may: [] },
  { room: 'shell', holds: /^engine\/shell\//, may: ['core', 'migrations'] },
  { room: 'views', holds: /^views\//, may: ['core', 'shell'] },
  {
    room: 'commands',
    holds: /^engine\/(commands\/|main\.ts$|generate\.ts$)/,
    may: ['core', 'shell', 'views', 'migrations'],
  },
];

function roomOf(file: string): (typeof ROOMS)[number] | undefined {
  return ROOMS.find(({ holds }) => holds.test(file));
}

describe('the layers', () => {
  test('every source file stands in a room', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('imports were found, so that the other tests say something', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(
      imports.filter(({ to, isPackage }) => !isPackage && !sources.has(to) && !to.endsWith('.json')),
    ).toEqual([]);
  });

  test('no file imports from a room above its own', () => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      if (isPackage) return false;
      const here = roomOf(from);
      const there = roomOf(to);
      return here !== undefined && there !== undefined && here !== there && !here.may.includes(there.room);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('nobody imports the command line', () => {
    expect(imports.filter(({ to }) => to === 'engine/main.ts')).toEqual([]);
  });

  test('imports never go round, types included', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('the core', () => {
  const PURE = ['xstate', 'ajv', 'yaml', '@marcbachmann/cel-js', 'temporal-polyfill'];
  const core = [...sources].filter(([file]) => file.startsWith('engine/core/'));

  test('uses pure packages only', () => {
    const used = imports.filter(({ from, isPackage }) => isPackage && from.startsWith('engine/core/'));
    const impure = used.filter(({ to }) => !PURE.some((name) => to === name || to.startsWith(`${name}/`)));
    expect(impure.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test.each([
    ['waits for nothing', /\basync\b|\bawait\b|\bPromise\s*[<.(]/],
    ['reads no clock', /\bDate\.now\b|new Date\(\s*\)|\bperformance\b|Temporal\.Now/],
    ['throws no dice', /Math\.random|randomUUID|getRandomValues/],
    ['touches no file, process or timer', /\bprocess\.|\bsetTimeout\b|\bsetInterval\b/],
  ])('%s', (_, forbidden) => {
    const wrong = core.filter(
      ([file, text]) => !file.endsWith('.gen.ts') && forbidden.test(withoutWords(text)),
    );
    expect(wrong.map(([file]) => file)).toEqual([]);
  });
});

describe('the clock', () => {
  test('is read in one place', () => {
    const readers = [...sources].filter(([, text]) =>
      /\bDate\.now\b|new Date\(\s*\)|Temporal\.Now/.test(withoutWords(text)),
    );
    expect(readers.map(([file]) => file)).toEqual(['engine/shell/clock.ts']);
  });
});

/** The code without comments and texts, which may name what they forbid. */
function withoutWords(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
}

function cycles(): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports)
    if (!isPackage && sources.has(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of sources.keys()) visit(file, []);
  return found;
}
