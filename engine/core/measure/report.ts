// The figures of a procedure over a period, fit to be shown to everyone: nothing small can be worked out from them together.
import type { Plan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';
import type { Counter } from './counter.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { giveaway } from './giveaway.ts';
import type { Knowledge } from './giveaway.ts';
import type { Period } from './period.ts';
import { unitOfPeriod } from './period.ts';
import { relationsOf } from './relations.ts';
import type { Relations } from './relations.ts';
import { seenIn } from './seen.ts';
import { lengthTooMuch } from './length-too-much.ts';
import type { Bounds, Sum } from './bounds.ts';

/** Raised with each change of what is shown of the same dossiers: a report is only counted again by the rules that it was made by. */
export const RULES = 3;

/** Plain data: counted once, after the period was over, and never again. */
export interface Report {
  readonly procedure: string;
  readonly version: string;
  readonly period: Period;
  readonly counted: Instant;
  /** Promises first, then in the procedure's order. */
  readonly figures: readonly Figure[];
}

/** A figure beside the one of the period before; null where there is none, or where it counted something else. */
export interface Compared {
  readonly figure: Figure;
  readonly before: Figure | null;
}

/** A report with what it takes to judge a later one that covers its period. Not for anybody's eyes. */
export interface Counted {
  readonly report: Report;
  readonly relations: Relations;
  /** The facts whose dossiers did not count. */
  readonly leftOut: readonly string[];
}

/** Counts every metric; `within` are the reports there are already of parts of the period. */
export function reportOf(
  plan: Plan,
  counter: Counter,
  { period, counted }: Pick<Report, 'period' | 'counted'>,
  within: readonly Counted[] = [],
): Counted {
  const limit = plan.organisation.smallNumbers;
  const relations = relationsOf(counter.overlaps, limit);
  const tallies = Object.values(plan.metrics).map((metric) => ({ metric, own: counter.tallies(metric) }));
  const withheld = new Set<string>();
  const isExact = unitOfPeriod(period) === 'quarter';
  for (;;) {
    const figures = tallies.map(({ metric, own }) => figureOf(plan, metric, own, withheld, isExact));
    const knowledge = knowledgeOf(figures, relations, within, limit);
    const next = giveaway(knowledge, limit);
    const length =
      next === null && isExact ? lengthTooMuch(plan, figures, counter, knowledge, relations) : null;
    if (length !== null) {
      withheld.add(length);
      continue;
    }
    if (next === null) {
      const { procedure, version } = plan;
      const report = { procedure, version, period, counted, figures: inOrder(figures) };
      return { report, relations, leftOut: counter.leftOut };
    }
    for (const [name, same] of Object.entries(relations.same)) if (same === next) withheld.add(name);
  }
}

/** The figures together with those of the parts of the period, number by number. */
function knowledgeOf(
  figures: readonly Figure[],
  { same, sums, sizes }: Relations,
  within: readonly Counted[],
  limit: number,
): Knowledge {
  const parts = within.map(({ report, relations }) => ({
    relations,
    seen: boundsIn(report.figures, relations.same),
    as: (name: string) => `${report.period.from} ${relations.same[name] ?? name}`,
  }));
  const truths = new Map(Object.entries(sizes));
  for (const { relations, as } of parts)
    for (const [name, size] of Object.entries(relations.sizes)) truths.set(as(name), size);
  const links =
    parts.length === 0
      ? []
      : [...new Set(Object.values(same))].map((whole) => ({
          whole,
          parts: parts.flatMap(({ relations, as }) =>
            relations.same[whole] === undefined ? [] : [as(whole)],
          ),
        }));
  const linked = links.flatMap((link): Sum[] => {
    const together = link.parts.reduce((sum, part) => sum + (truths.get(part) ?? 0), 0);
    const moved = (truths.get(link.whole) ?? 0) - together;
    if (moved === 0) return [link];
    if (Math.abs(moved) >= limit) return [];
    const [all, few] = [`${link.whole} by its parts`, `${link.whole} since its parts`];
    truths.set(all, together).set(few, Math.abs(moved));
    return [
      { whole: all, parts: link.parts },
      moved > 0 ? { whole: link.whole, parts: [all, few] } : { whole: all, parts: [link.whole, few] },
    ];
  });
  return {
    seen: new Map([
      ...boundsIn(figures, same),
      ...parts.flatMap(({ seen, as }) => [...seen].map(([name, bounds]) => [as(name), bounds] as const)),
    ]),
    sums: [
      ...sums,
      ...linked,
      ...parts.flatMap(({ relations, as }) =>
        relations.sums.map((sum) => ({ whole: as(sum.whole), parts: sum.parts.map(as) })),
      ),
    ],
    truth: (name) => truths.get(name) ?? 0,
    isNew: (name) => same[name] !== undefined,
  };
}

/** What is seen of every number, those that are the same taken together. */
function boundsIn(figures: readonly Figure[], same: Relations['same']): Map<string, Bounds> {
  const all = new Map<string, Bounds>();
  for (const [name, { least, most }] of figures.flatMap((figure) => [...seenIn(figure)])) {
    const known = all.get(same[name] ?? name) ?? { least: 0, most: Infinity };
    const bounds = { least: Math.max(least, known.least), most: Math.min(most, known.most) };
    all.set(same[name] ?? name, bounds);
  }
  return all;
}

function inOrder(figures: readonly Figure[]): Figure[] {
  const isPromises = ({ kind }: Figure) => kind.kind === 'promises';
  return [...figures.filter(isPromises), ...figures.filter((figure) => !isPromises(figure))];
}

/** Each figure beside the one that counted the same in the period before. */
export function compared(report: Report, before: Report | null): Compared[] {
  return report.figures.map((figure) => ({
    figure,
    before: before?.figures.find((other) => countsTheSame(figure, other)) ?? null,
  }));
}

function countsTheSame(one: Figure, other: Figure): boolean {
  const of = ({ metric, kind, splits, definition }: Figure) =>
    JSON.stringify([metric, kind, splits.map(({ name }) => name), definition]);
  return of(one) === of(other);
}
