// Whether two countings came to the same: by their numbers, in whatever order and words they are said.
import type { FrozenFigure } from './frozen.ts';
import type { Group } from './group.ts';

/** A number that two countings do not have in common. */
export interface Difference {
  readonly metric: string;
  /** The values by which its group is split; none for all dossiers together. */
  readonly keys: readonly string[];
  /** `n`, `ratio`, `median` and so on, or the part of the group that was counted. */
  readonly what: string;
  /** As it stands in the one and in the other: a number, `null` where it is hidden, or nothing. */
  readonly one: string;
  readonly other: string;
}

/** The first number of `one` that is not the same in `other`, then the first that only `other` has; null when they are the same. */
export function firstDifference(
  one: readonly FrozenFigure[],
  other: readonly FrozenFigure[],
): Difference | null {
  const [first, second] = [numbersIn(one), numbersIn(other)];
  const name = [...first.keys(), ...second.keys()].find((each) => first.get(each) !== second.get(each));
  if (name === undefined) return null;
  const [metric, keys, what] = JSON.parse(name) as [string, string[], string];
  return { metric, keys, what, one: first.get(name) ?? '-', other: second.get(name) ?? '-' };
}

function numbersIn(figures: readonly FrozenFigure[]): Map<string, string> {
  return new Map(
    figures.flatMap(({ metric, groups, sums, total, target, reached, limit }) => {
      const named = (keys: readonly string[], what: string, value: unknown): [string, string] => [
        JSON.stringify([metric, keys, what]),
        JSON.stringify(value),
      ];
      const numbers = [...groups, ...sums, ...(total ? [total] : [])].flatMap((group) =>
        numbersOf(group).map(([what, value]) => named(group.keys, what, value)),
      );
      const whole = Object.entries({ target, reached, limit });
      return [...numbers, ...whole.map(([what, value]) => named([], `figure ${what}`, value))];
    }),
  );
}

function numbersOf({ n, parts, fewer, ratio, median, high, reached }: Group): [string, unknown][] {
  return [
    ['n', n],
    ...Object.entries(parts).map(([part, count]): [string, unknown] => [`part ${part}`, count]),
    ...Object.entries({ fewer, ratio: ratio && [ratio.good, ratio.of], median, high, reached }),
  ];
}
