// The same figures in bare SQL: grouped and counted where the facts are, without anything hidden.
import type Database from 'better-sqlite3';
import { placeName } from '../../engine/core/measure/fact.ts';
import { kindOf } from '../../engine/core/measure/kinds/index.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import { splitOf } from '../../engine/core/measure/split.ts';
import type { MetricPlan, Plan } from '../../engine/core/plan/plan.ts';

const units = {
  month: `substr(placed.value, 1, 7)`,
  quarter: `substr(placed.value, 1, 4) || '-Q' || ((cast(substr(placed.value, 6, 2) as integer) + 2) / 3)`,
  year: `substr(placed.value, 1, 4)`,
};

/** Counts every metric by its splits and undivided; gives how many groups there were. */
export function bareFigures(database: Database.Database, plan: Plan, period: Period): number {
  return Object.values(plan.metrics)
    .flatMap((metric) => [...(metric.by.length === 0 ? [] : [metric.by]), []].map((by) => ({ metric, by })))
    .reduce((groups, { metric, by }) => groups + countGroups(database, plan, metric, by, period), 0);
}

function countGroups(
  database: Database.Database,
  plan: Plan,
  metric: MetricPlan,
  by: readonly string[],
  { from, until }: Period,
): number {
  const { only, names } = kindOf(metric).counting(metric, metric.kind);
  const splits = by.map((name) => splitOf(plan, name));
  const keys = splits.map(({ unit }, at) => (unit ? units[unit] : `coalesce(split${at}.value, '')`));
  const joins = [
    ...(only === null ? [] : [joined('included', [only])]),
    ...(names.length === 0 ? [] : [joined('counted', names)]),
    ...splits.flatMap(({ unit, fact }, at) => (unit ? [] : [`left ${joined(`split${at}`, [fact])}`])),
  ].join('\n');
  const source = `facts as placed ${joins}
    where placed.name = ${quoted(placeName(plan, metric))} and placed.value between '${from}' and '${until}'`;
  const counted = names.length === 0 ? [`''`, `''`] : ['counted.name', 'counted.value'];
  const columns = [...keys, ...counted].map((key, at) => `${key} as k${at}`).join(', ');
  const order = [...keys, ...counted].map((_, at) => at + 1).join(', ');
  const groups = database.prepare(`select ${columns}, count(*) from ${source} group by ${order}`).all();
  if (metric.kind.kind === 'duration') database.prepare(spreads(keys, source)).all();
  return groups.length;
}

/** The median and the 90th percentile of each group. */
function spreads(keys: readonly string[], source: string): string {
  const names = keys.map((_, at) => `k${at}`);
  const partition = names.length === 0 ? '' : `partition by ${names.join(', ')}`;
  return `with measured as (
      select ${keys.map((key, at) => `${key} as k${at},`).join(' ')} counted.number as number
      from ${source} and counted.number is not null),
    ordered as (select measured.*, row_number() over (${partition} order by number) as place,
      count(*) over (${partition}) as size from measured)
    select ${names.map((name) => `${name},`).join(' ')}
      avg(case when place in ((size + 1) / 2, (size + 2) / 2) then number end),
      max(case when place = (size * 9 + 9) / 10 then number end)
    from ordered ${names.length === 0 ? '' : `group by ${names.join(', ')}`}`;
}

function joined(as: string, names: readonly string[]): string {
  return `join facts as ${as} on ${as}.dossier = placed.dossier and ${as}.name in (${names.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
