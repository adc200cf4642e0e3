// The database gives what plain code counts, over random facts; and what was counted stays as it is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Counter } from '../../engine/core/measure/counter.ts';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import type { Tally } from '../../engine/core/measure/tally.ts';
import { readFacts } from '../../engine/shell/figures/read-facts.ts';
import type { Store } from '../../engine/shell/store/store.ts';
import { onEveryDialect } from '../harness/places.ts';
import { tallyByHand } from './by-hand.ts';
import { complaintPlan, factRows, metricsOfEveryKind, randomDossiers, withMetrics } from './example.ts';

const shipped = complaintPlan();
const periods = [
  { from: '2026-01-01', until: '2026-12-31' },
  { from: '2026-04-01', until: '2026-06-30' },
];
const splits = [
  [],
  ['category'],
  ['month'],
  ['quarter'],
  ['year'],
  ['channel', 'month'],
  ['state', 'category'],
];

async function store(to: Store, rows: readonly FactRow[]): Promise<void> {
  await to.write(async (tx) => {
    await tx.deleteFrom('facts').execute();
    for (let at = 0; at < rows.length; at += 500)
      await tx
        .insertInto('facts')
        .values(rows.slice(at, at + 500))
        .execute();
  });
}

const inOrder = (tallies: readonly Tally[]) =>
  tallies.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();

onEveryDialect((places) => {
  it('given random facts, then every kind of metric, however split, is counted as by hand', async () => {
    const place = await places.open();
    await fc.assert(
      fc.asyncProperty(
        randomDossiers,
        fc.constantFrom(...splits),
        fc.constantFrom(...periods),
        fc.constantFrom(new Set<string>(), new Set(['wall:p1']), new Set(['wall:p2'])),
        async (dossiers, by, period, leftOut) => {
          const rows = factRows(dossiers);
          await store(place, rows);
          const plan = withMetrics(shipped, metricsOfEveryKind(by));
          const counter = new Counter(plan, period, leftOut);
          await readFacts(place.db, counter.places, counter.names, period, (facts) => counter.add(facts));
          for (const metric of Object.values(plan.metrics)) {
            const { split, whole } = counter.tallies(metric);
            const byHand = (own: readonly string[]) =>
              inOrder(tallyByHand(plan, metric, own, rows, period, leftOut));
            expect(inOrder(split)).toEqual(byHand(by));
            expect(inOrder(whole)).toEqual(byHand([]));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
