// The database counts what plain code counts, over random facts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import { measure } from '../../engine/core/measure/measure.ts';
import { tally } from '../../engine/core/measure/tally.ts';
import type { Tally } from '../../engine/core/measure/tally.ts';
import { figuresFor } from '../../engine/shell/figures.ts';
import { countFacts } from '../../engine/shell/figures/count-facts.ts';
import type { Store } from '../../engine/shell/store/store.ts';
import { onEveryDialect } from '../harness/places.ts';
import { complaintPlan, factRows, metricsOfEveryKind, randomDossiers, withMetrics } from './example.ts';

const shipped = complaintPlan();
const period = { from: '2026-02-01', until: '2026-12-31' };
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
  it('given random facts, then every kind of metric, however split, is counted as plain code counts it', async () => {
    const place = await places.open();
    await fc.assert(
      fc.asyncProperty(
        randomDossiers,
        fc.constantFrom(...splits),
        fc.constantFrom('p1', 'p2', null),
        async (dossiers, by, reader) => {
          const rows = factRows(dossiers);
          await store(place, rows);
          const plan = withMetrics(shipped, metricsOfEveryKind(by));
          for (const metric of Object.values(plan.metrics)) {
            const counted = await countFacts(place.db, plan, metric, by, period, reader);
            expect(inOrder(counted)).toEqual(inOrder(tally(plan, metric, by, rows, period, reader)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('given random facts, then the shipped procedure’s figures are those of plain code, promises first', async () => {
    const place = await places.open();
    const plan = withMetrics(complaintPlan(2), metricsOfEveryKind(['category']));
    await fc.assert(
      fc.asyncProperty(randomDossiers, async (dossiers) => {
        const rows = factRows(dossiers);
        await store(place, rows);
        const figures = await figuresFor(place.db, plan, period, 'p1');
        expect(figures[0]?.kind.kind).toBe('promises');
        for (const figure of figures) {
          const expected = measure(plan, plan.metrics[figure.metric]!, rows, period, 'p1');
          const byKeys = (groups: typeof figure.groups) =>
            [...groups].sort((a, b) => (String(a.keys) < String(b.keys) ? -1 : 1));
          expect({ ...figure, groups: byKeys(figure.groups) }).toEqual({
            ...expected,
            groups: byKeys(expected.groups),
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('given a reader behind the wall, then only the dossiers that are not about them count', async () => {
    const place = await places.open();
    const known = { 'at:complaint:receipt': '2026-05-01', 'field:category': 'pay' };
    const about = Array.from({ length: 7 }, () => ({ ...known, 'wall:p1': '' }));
    await store(place, factRows([...about, ...Array.from({ length: 9 }, () => known)]));
    const plan = withMetrics(shipped, { all: {} });
    const seen = async (reader: string | null) =>
      (await figuresFor(place.db, plan, period, reader))[0]?.total?.n;
    expect([await seen('p1'), await seen('p2'), await seen(null)]).toEqual([9, 16, 16]);
  });
});
