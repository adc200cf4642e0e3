// What a reader may know of how the numbers of a report hang together, whatever the formulas behind them say.
import type { Sum } from './bounds.ts';
import type { Overlaps } from './overlaps.ts';

export interface Relations {
  /** Each number that counts the same dossiers as another, by the name under which they are taken together. */
  readonly same: Readonly<Record<string, string>>;
  /** How many dossiers each of those counts. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly sums: readonly Sum[];
}

/**
 * The relations that hold among what was counted: lines of tables, numbers that count the same dossiers, numbers that two
 * others divide between them, and numbers that fewer than `limit` dossiers keep apart, which are a number of their own. Those that hold by chance are among
 * them: a reader who knows the formulas knows no more than this.
 */
export function relationsOf(overlaps: Overlaps, limit: number): Relations {
  const { names } = overlaps;
  const n = (at: number) => overlaps.common(at, at);
  const first = new Map<number, number>();
  const bySize = Map.groupBy(names.keys(), n);
  for (const sized of bySize.values())
    sized.forEach((at, index) =>
      first.set(at, sized.slice(0, index).find((other) => overlaps.common(at, other) === n(at)) ?? at),
    );
  const name = (at: number) => names[first.get(at) ?? at] ?? '';
  const distinct = [...names.keys()].filter((at) => first.get(at) === at);
  const few = new Map<string, number>();
  const sums: Sum[] = [];
  for (const whole of distinct)
    for (const part of distinct) {
      if (n(part) >= n(whole) || overlaps.common(whole, part) !== n(part)) continue;
      const rest = n(whole) - n(part);
      if (rest < limit) {
        const apart = `${name(whole)} without ${name(part)}`;
        few.set(apart, rest);
        sums.push({ whole: name(whole), parts: [name(part), apart] });
      }
      if (rest > n(part)) continue;
      for (const other of bySize.get(rest) ?? [])
        if (
          first.get(other) === other &&
          overlaps.common(whole, other) === rest &&
          overlaps.common(part, other) === 0
        )
          sums.push({ whole: name(whole), parts: [name(part), name(other)] });
    }
  const same = Object.fromEntries([...first].map(([at]) => [names[at] ?? '', name(at)]));
  const sizes = Object.fromEntries([...distinct.map((at) => [name(at), n(at)] as const), ...few]);
  return { same, sizes, sums: [...linesOf(names, same, overlaps), ...sums] };
}

/** The lines of the tables: all that differ in one direction, and what they come to together. */
function linesOf(
  names: readonly string[],
  same: Readonly<Record<string, string>>,
  overlaps: Overlaps,
): Sum[] {
  const place = new Map(names.map((name, at) => [name, at]));
  const n = (name: string) => overlaps.common(place.get(name) ?? -1, place.get(name) ?? -1);
  const lines = new Map<string, { whole: string; parts: string[] }>();
  for (const part of names) {
    const at = JSON.parse(part) as (string | null)[];
    at.forEach((value, direction) => {
      if (direction === 0 || value === null) return;
      const whole = JSON.stringify(at.with(direction, null));
      if (!place.has(whole)) return;
      const id = `${direction} ${whole}`;
      const line = lines.get(id) ?? { whole, parts: [] };
      line.parts.push(part);
      lines.set(id, line);
    });
  }
  return [...lines.values()]
    .filter(({ whole, parts }) => parts.reduce((sum, part) => sum + n(part), 0) === n(whole))
    .map(({ whole, parts }) => ({
      whole: same[whole] ?? whole,
      parts: parts.map((part) => same[part] ?? part),
    }))
    .filter(({ whole, parts }) => parts.length > 1 || parts[0] !== whole);
}
