// Somebody who may evaluate, keeps everything that they were ever shown, knows every formula, and looks for single people.
import { cellName } from '../../engine/core/measure/cell.ts';
import { extreme } from '../../engine/core/measure/simplex.ts';
import type { Sum } from '../../engine/core/measure/bounds.ts';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import { kindOf } from '../../engine/core/measure/kinds/index.ts';
import type { Period } from '../../engine/core/measure/period.ts';
import type { Report } from '../../engine/core/measure/report.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { learnedFromLengths } from './attacker-lengths.ts';
import { dividedOf, nestedOf } from './attacker-sets.ts';
import { membersByHand } from './by-hand.ts';

/** What was shown of a period, and the dossiers behind it: not the attacker's, but what formulas say about them is true of these. */
export interface Shown {
  readonly report: Report;
  readonly rows: readonly FactRow[];
  readonly leftOut?: ReadonlySet<string>;
}

/** A number that was found although it is smaller than the limit. */
export interface Found {
  readonly cell: string;
  readonly n: number;
}

/**
 * Everything from 1 up to the limit that follows from all reports together. Known are: which numbers count the same
 * dossiers, which of them contain others, which divide others, that what is hidden is not nothing, and by medians and ninth
 * tenths how many took no longer than that.
 */
export function findSmall(plan: Plan, shown: readonly Shown[]): Found[] {
  const limit = plan.organisation.smallNumbers;
  const sets = new Map<string, ReadonlySet<string>>();
  for (const each of shown)
    for (const [cell, members] of setsOf(plan, each)) sets.set(named(each.report.period, cell), members);
  const { nameOf, distinct } = classesOf(sets);
  const nested = nestedOf(distinct);
  const equations: Sum[] = [
    ...linesOf(sets, nameOf),
    ...yearsOf(shown, sets, nameOf),
    ...dividedOf(distinct, nested),
  ];
  const few: string[] = [];
  for (const [larger, smaller] of nested) {
    const rest = size(distinct, larger) - size(distinct, smaller);
    if (rest >= limit) continue;
    const name = `${larger} without ${smaller}`;
    equations.push({ whole: larger, parts: [smaller, name] });
    few.push(name);
  }
  const learned = learnedFromLengths(plan, shown, nameOf);
  equations.push(...learned.equations);
  const bounds = new Map([...learned.bounds, ...boundsOf(shown, nameOf)]);
  const truth = new Map([
    ...[...distinct].map(([name, members]) => [name, members.size] as const),
    ...learned.truths,
  ]);
  for (const { whole, parts } of equations.filter(({ parts }) => few.includes(parts[1] ?? '')))
    truth.set(parts[1] ?? '', (truth.get(whole) ?? 0) - (truth.get(parts[0] ?? '') ?? 0));
  const isSmall = (name: string) => (truth.get(name) ?? 0) > 0 && (truth.get(name) ?? 0) < limit;
  const left = new Set([...truth.keys()].filter(isSmall));
  const found: Found[] = [];
  for (const cell of left) {
    for (const sign of [1, -1] as const) {
      if (!left.has(cell)) break;
      for (const [name, value] of extreme(cell, sign, equations, bounds))
        if (Math.abs(value - (truth.get(name) ?? 0)) > 1 - 1e-6) left.delete(name);
    }
    if (left.delete(cell)) found.push({ cell, n: truth.get(cell) ?? 0 });
  }
  return found;
}

const size = (sets: ReadonlyMap<string, ReadonlySet<string>>, name: string) => sets.get(name)?.size ?? 0;
const named = ({ from, until }: Period, cell: string) => `${from}/${until} ${cell}`;

function setsOf(plan: Plan, { report, rows, leftOut = new Set() }: Shown): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const metric of Object.values(plan.metrics)) {
    const { each, names } = kindOf(metric).counting(metric, metric.kind);
    for (const { dossier, keys, name, value } of membersByHand(
      plan,
      metric,
      metric.by,
      rows,
      report.period,
      leftOut,
    )) {
      const own = each ? [name.slice(name.indexOf(':') + 1)] : [];
      const splits = own.length + keys.length;
      for (let mask = 0; mask < 2 ** keys.length; mask += 1) {
        const some = [...own, ...keys.map((key, at) => (mask & (1 << at) ? key : null))];
        for (const part of names.length === 0 ? [null] : [null, value]) {
          const cell = cellName(metric.name, splits, some, part);
          sets.set(cell, (sets.get(cell) ?? new Set()).add(dossier));
        }
      }
    }
  }
  return sets;
}

/** Numbers that count the same dossiers are one unknown. */
function classesOf(sets: ReadonlyMap<string, ReadonlySet<string>>) {
  const first = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const distinct = new Map<string, ReadonlySet<string>>();
  for (const [cell, members] of sets) {
    const id = `${cell.split(' ')[0]} ${[...members].sort().join(' ')}`;
    const name = first.get(id) ?? cell;
    first.set(id, name);
    nameOf.set(cell, name);
    distinct.set(name, members);
  }
  return { nameOf: (cell: string) => nameOf.get(cell) ?? cell, distinct };
}

function linesOf(sets: ReadonlyMap<string, ReadonlySet<string>>, nameOf: (cell: string) => string): Sum[] {
  const lines = new Map<string, { whole: string; parts: string[]; sum: number }>();
  for (const [cell, members] of sets) {
    const [period = '', json = ''] = [cell.slice(0, cell.indexOf(' ')), cell.slice(cell.indexOf(' ') + 1)];
    const at = JSON.parse(json) as (string | null)[];
    at.forEach((value, direction) => {
      const whole = `${period} ${JSON.stringify(at.with(direction, null))}`;
      if (direction === 0 || value === null || !sets.has(whole)) return;
      const id = `${direction} ${whole}`;
      const line = lines.get(id) ?? { whole: nameOf(whole), parts: [], sum: -size(sets, whole) };
      lines.set(id, { ...line, parts: [...line.parts, nameOf(cell)], sum: line.sum + members.size });
    });
  }
  return [...lines.values()].filter(({ sum }) => sum === 0);
}

/** A year is its quarters, where nothing moved between counting them. */
function yearsOf(
  shown: readonly Shown[],
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  nameOf: (cell: string) => string,
): Sum[] {
  const periods = shown.map(({ report }) => report.period);
  const years = periods.filter(({ from, until }) => from.endsWith('01-01') && until.endsWith('12-31'));
  return years.flatMap((year) => {
    const quarters = periods.filter(
      (each) => each !== year && each.from >= year.from && each.until <= year.until,
    );
    if (quarters.length < 4) return [];
    const own = [...sets.keys()].filter((cell) => cell.startsWith(`${year.from}/${year.until} `));
    return own.flatMap((cell) => {
      const plain = cell.slice(cell.indexOf(' ') + 1);
      const parts = quarters.map((quarter) => named(quarter, plain)).filter((each) => sets.has(each));
      const sum = parts.reduce((total, part) => total + size(sets, part), 0);
      return sum === size(sets, cell) ? [{ whole: nameOf(cell), parts: parts.map(nameOf) }] : [];
    });
  });
}

function boundsOf(shown: readonly Shown[], nameOf: (cell: string) => string) {
  const bounds = new Map<string, { least: number; most: number }>();
  for (const { report } of shown)
    for (const { metric, splits, groups, sums, total, limit } of report.figures)
      for (const { keys, n, parts, fewer } of [...groups, ...sums, ...(total ? [total] : [])])
        for (const [part, value] of [[null, n] as const, ...Object.entries(parts)]) {
          const cell = nameOf(named(report.period, cellName(metric, splits.length, keys, part)));
          const before = bounds.get(cell) ?? { least: 0, most: Infinity };
          const [least, most] =
            value === null ? [1, part !== null && part === fewer ? limit - 1 : Infinity] : [value, value];
          bounds.set(cell, { least: Math.max(before.least, least), most: Math.min(before.most, most) });
        }
  return bounds;
}
