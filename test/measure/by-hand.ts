// Counts the plain way, one dossier at a time and one group at a time: what the product must come to by its own ways.
import type { FactRow } from '../../engine/core/measure/fact.ts';
import { placeName } from '../../engine/core/measure/fact.ts';
import { kindOf } from '../../engine/core/measure/kinds/index.ts';
import { unitOf } from '../../engine/core/measure/period.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import { splitOf } from '../../engine/core/measure/split.ts';
import type { Tally } from '../../engine/core/measure/tally.ts';
import type { MetricPlan, Plan } from '../../engine/core/plan/plan.ts';

/** Each dossier once for every combination of its keys and of what is counted of it. */
export function membersByHand(
  plan: Plan,
  metric: MetricPlan,
  by: readonly string[],
  rows: readonly FactRow[],
  period: Period,
  leftOut: ReadonlySet<string>,
) {
  const { only, names, step } = kindOf(metric).counting(metric, metric.kind);
  const found: { dossier: string; keys: string[]; name: string; value: string; number: number | null }[] = [];
  for (const [dossier, facts] of Map.groupBy(rows, (row) => row.dossier)) {
    const has = (name: string) => facts.some((fact) => fact.name === name);
    const at = facts.find(({ name }) => name === placeName(plan, metric))?.value;
    if (at === undefined || at < period.from || at > period.until) continue;
    if (facts.some(({ name }) => leftOut.has(name)) || (only !== null && !has(only))) continue;
    const counted =
      names.length === 0
        ? [{ name: '', value: '', number: null }]
        : facts.filter(({ name }) => names.includes(name));
    for (const keys of keysByHand(plan, by, facts, at))
      for (const { name, value, number } of counted) {
        const begun = number === null ? null : Math.ceil(number / step) * step;
        found.push({ dossier, keys, name, value, number: begun });
      }
  }
  return found;
}

/** How many dossiers have each combination of keys and counted fact. */
export function tallyByHand(
  plan: Plan,
  metric: MetricPlan,
  by: readonly string[],
  rows: readonly FactRow[],
  period: Period,
  leftOut: ReadonlySet<string>,
): Tally[] {
  const found = membersByHand(plan, metric, by, rows, period, leftOut);
  const groups = Map.groupBy(found, ({ keys, name, value }) => JSON.stringify([keys, name, value]));
  return [...groups.values()].map((own) => {
    const [first] = own;
    const alike = found.filter((each) => each.name === first?.name && `${each.keys}` === `${first?.keys}`);
    const numbers = alike.flatMap(({ number }) => (number === null ? [] : [number])).sort((a, b) => a - b);
    const measured = numbers.length > 0;
    const { keys = [], name = '', value = '' } = first ?? {};
    return {
      ...{ keys, name, value, n: own.length },
      median: measured ? middleOf(numbers) : null,
      high: measured ? (numbers[Math.ceil(numbers.length * 0.9) - 1] ?? null) : null,
    };
  });
}

function keysByHand(plan: Plan, by: readonly string[], facts: readonly FactRow[], at: string): string[][] {
  const [first, ...rest] = by;
  if (first === undefined) return [[]];
  const { unit, fact } = splitOf(plan, first);
  const own = unit ? [unitOf(at, unit)] : facts.filter(({ name }) => name === fact).map(({ value }) => value);
  const others = keysByHand(plan, rest, facts, at);
  return (own.length > 0 ? own : ['']).flatMap((value) => others.map((keys) => [value, ...keys]));
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}
