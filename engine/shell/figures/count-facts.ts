// Counts facts by groups inside the database, in words that every dialect understands.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { placeName, wallName } from '../../core/measure/fact.ts';
import { kindOf } from '../../core/measure/kinds/index.ts';
import type { Period, TimeUnit } from '../../core/measure/period.ts';
import { splitOf } from '../../core/measure/split.ts';
import type { Split } from '../../core/measure/split.ts';
import type { Tally } from '../../core/measure/tally.ts';
import type { MetricPlan, Plan } from '../../core/plan/plan.ts';
import type { Tx } from '../store/store.ts';

type Row = { name: string; value: string; n: number } & Record<string, string | number>;
type SpreadRow = { median: number; high: number } & Record<string, string | number>;

/** What `tally` counts in memory, counted where the facts are: only groups come out of the database. */
export async function countFacts(
  db: Tx,
  plan: Plan,
  metric: MetricPlan,
  by: readonly string[],
  period: Period,
  reader: string | null,
): Promise<Tally[]> {
  const { names, spread } = kindOf(metric).counting(metric, metric.kind);
  const splits = by.map((name) => splitOf(plan, name));
  const from = sourceOf(plan, metric, splits, period, reader);
  const counted = names.length === 0 ? sql`'' as name, '' as value` : sql`counted.name, counted.value`;
  const { rows } = await sql<Row>`
    select ${columns(splits)} ${counted}, count(*) as n from ${from}
    group by ${sql.join([...splits.keys(), splits.length, splits.length + 1].map((at) => sql.lit(at + 1)))}
  `.execute(db);
  const keysOf = (row: Record<string, string | number>) => splits.map((_, at) => String(row[`key${at}`]));
  const spreads = spread === null ? [] : await spreadsOf(db, splits, spread, from);
  const known = new Map(spreads.map((row) => [JSON.stringify(keysOf(row)), row]));
  return rows.map((row) => {
    const keys = keysOf(row);
    const own = row.value === spread ? known.get(JSON.stringify(keys)) : undefined;
    const { name, value, n } = row;
    return { keys, name, value, n: Number(n), median: own?.median ?? null, high: own?.high ?? null };
  });
}

function columns(splits: readonly Split[]): RawBuilder<unknown> {
  const keys = splits.map(({ unit }, at) => {
    const value = unit ? units[unit] : sql`coalesce(${sql.ref(`split${at}.value`)}, '')`;
    return sql`${value} as ${sql.ref(`key${at}`)},`;
  });
  return keys.length === 0 ? sql`` : sql.join(keys, sql` `);
}

/** The date that places a dossier begins with its year and month. */
const units: Readonly<Record<TimeUnit, RawBuilder<unknown>>> = {
  month: sql`substr(placed.value, 1, 7)`,
  quarter: sql`substr(placed.value, 1, 4) || '-Q' || ((cast(substr(placed.value, 6, 2) as integer) + 2) / 3)`,
  year: sql`substr(placed.value, 1, 4)`,
};

function sourceOf(
  plan: Plan,
  metric: MetricPlan,
  splits: readonly Split[],
  { from, until }: Period,
  reader: string | null,
): RawBuilder<unknown> {
  const { only, names } = kindOf(metric).counting(metric, metric.kind);
  const joins = splits.map(({ unit, fact }, at) =>
    unit ? sql`` : sql`left ${joined(`split${at}`, sql`= ${fact}`)}`,
  );
  return sql`facts as placed
    ${only === null ? sql`` : joined('included', sql`= ${only}`)}
    ${names.length === 0 ? sql`` : joined('counted', sql`in (${sql.join(names)})`)}
    ${sql.join(joins, sql` `)}
    where placed.name = ${placeName(plan, metric)} and placed.value between ${from} and ${until}
    ${reader === null ? sql`` : sql`and placed.dossier not in (select dossier from facts where name = ${wallName(reader)})`}`;
}

function joined(as: string, name: RawBuilder<unknown>): RawBuilder<unknown> {
  const table = sql.ref(as);
  return sql`join facts as ${table} on ${table}.dossier = placed.dossier and ${table}.name ${name}`;
}

/** The median and the 90th percentile of each group, from the numbers in their order. */
async function spreadsOf(
  db: Tx,
  splits: readonly Split[],
  value: string,
  from: RawBuilder<unknown>,
): Promise<SpreadRow[]> {
  const keys = splits.map((_, at) => sql.ref(`key${at}`));
  const partition = keys.length === 0 ? sql`` : sql`partition by ${sql.join(keys)}`;
  const { rows } = await sql<SpreadRow>`
    with measured as (select ${columns(splits)} counted.number as number from ${from} and counted.value = ${value}),
    ordered as (select measured.*, row_number() over (${partition} order by number) as place,
      count(*) over (${partition}) as size from measured)
    select ${keys.length === 0 ? sql`` : sql`${sql.join(keys)},`}
      avg(case when place in ((size + 1) / 2, (size + 2) / 2) then number end) as median,
      max(case when place = (size * 9 + 9) / 10 then number end) as high
    from ordered ${keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`}
  `.execute(db);
  return rows;
}
