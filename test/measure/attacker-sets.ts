// How the dossiers behind numbers lie within each other.
import type { Sum } from '../../engine/core/measure/bounds.ts';

/** Which numbers of a period count only dossiers that another one counts too: the larger and the smaller. */
export function nestedOf(distinct: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] {
  const periods = Map.groupBy(distinct, ([name]) => name.split(' ')[0]);
  return [...periods.values()].flatMap((all) =>
    all.flatMap(([larger, of]) =>
      all
        .filter(([, members]) => members.size < of.size && isWithin(members, of))
        .map(([smaller]): [string, string] => [larger, smaller]),
    ),
  );
}

/** Two numbers that divide a third between them. */
export function dividedOf(
  distinct: ReadonlyMap<string, ReadonlySet<string>>,
  nested: readonly (readonly [string, string])[],
): Sum[] {
  const sizeOf = (name: string) => distinct.get(name)?.size ?? 0;
  return [...Map.groupBy(nested, ([whole]) => whole)].flatMap(([whole, own]) => {
    const parts = own.map(([, part]) => part);
    return parts.flatMap((part) =>
      parts
        .filter((other) => other > part && sizeOf(other) + sizeOf(part) === sizeOf(whole))
        .filter((other) => !shareSome(distinct.get(part), distinct.get(other)))
        .map((other) => ({ whole, parts: [part, other] })),
    );
  });
}

const shareSome = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) =>
  [...one].some((each) => other.has(each));
const isWithin = (members: ReadonlySet<string>, of: ReadonlySet<string>) => {
  for (const each of members) if (!of.has(each)) return false;
  return true;
};
