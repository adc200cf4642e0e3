// The worked examples: each proves and all its stories hold; and a story is a law that a change cannot break unseen.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';

const folder = join(import.meta.dirname, '../../config/examples');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const examples = readdirSync(folder).filter((file) => file !== 'organisation.yaml');

function load(file: string, text = read(file)) {
  return loadProcedure(
    {
      procedure: { file, text },
      organisation: { file: 'organisation.yaml', text: read('organisation.yaml') },
    },
    'test',
  );
}

/** The stories that do not hold any more after a change. */
function broken(file: string, from: string, to: string): string[] {
  const before = read(file);
  expect(before).toContain(from);
  const { plan, scenarios, problems } = load(file, before.replace(from, to));
  expect(problems.filter(({ severity }) => severity === 'problem').map(({ text }) => text.en)).toEqual([]);
  if (!plan) throw new Error(`${file} does not compile.`);
  return simulate(plan, scenarios).flatMap(({ scenario, failures }) =>
    failures.length > 0 ? [scenario] : [],
  );
}

describe.each(examples)('%s', (file) => {
  test('has no problem, and every story holds', () => {
    const { plan, scenarios, problems } = load(file);
    expect(problems.filter(({ severity }) => severity === 'problem').map(({ text }) => text.en)).toEqual([]);
    const failures = simulate(plan!, scenarios).flatMap((played) =>
      played.failures.map(({ text }) => text.en),
    );
    expect(failures).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(8);
  });
});

describe('the two stages of the housing code', () => {
  test('when a reason is demanded for stage 2, then a story says that none may be', () => {
    const field = 'hint: You do not have to., type: long-text';
    expect(broken('housing-complaint.yaml', field, `${field}, required: true`)).toEqual([
      'stage 2, without a reason and by somebody else, with its own clocks, and nothing after it',
    ]);
  });

  test('when the answer counts from the receipt, then a story says that it does not', () => {
    expect(broken('housing-complaint.yaml', 'from: event.acknowledge.first', 'from: receipt')).toContain(
      'received just before Easter, acknowledged by Friday the tenth at the latest, and the answer counts from the acknowledgement',
    );
  });

  test('when whoever handled it may review it, then a story says that they may not', () => {
    expect(broken('housing-complaint.yaml', 'never-was: [officer]', 'never-was: [ombudsman]')).toContain(
      'stage 2, without a reason and by somebody else, with its own clocks, and nothing after it',
    );
  });
});
