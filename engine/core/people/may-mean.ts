// Whom a name may mean as people write it: a first name, a surname with a slip of the pen, "Wim from planning".
import { nameOf, peopleMeant } from './person.ts';
import type { Person } from './person.ts';

const SHORTEST = 3;
/** Shorter words are too much alike to forgive a letter. */
const FORGIVEN = 5;
const TELL_NOTHING = new Set(
  'van der den het een ten ter aan voor met bij onze mijn mevrouw meneer mevr heer dhr collega the and from with our my mrs miss'.split(
    ' ',
  ),
);

const found = new WeakMap<readonly Person[], Map<string, readonly string[]>>();

/** The ids of everybody whom a value may mean: who it is exactly, or else all who share a telling part of their name with it. */
export function mayMean(value: string, people: readonly Person[]): readonly string[] {
  const known = found.get(people) ?? new Map<string, readonly string[]>();
  found.set(people, known);
  const before = known.get(value);
  if (before) return before;
  const exactly = peopleMeant(value, people);
  const meant = exactly.length > 0 ? exactly : sharing(nameOf(value) ?? '', people);
  const ids = meant.map(({ id }) => id);
  known.set(value, ids);
  return ids;
}

/** A word that more than half of the people have in common says nothing of any. */
function sharing(typed: string, people: readonly Person[]): Person[] {
  const all = people.map((person) => ({
    person,
    parts: [...wordsIn(person.name), ...wordsIn(person.email ?? '')],
  }));
  const ids = new Set(
    wordsIn(typed).flatMap((word) => {
      const those = all.filter(({ parts }) => parts.some((part) => isLike(word, part)));
      return those.length > 1 && those.length * 2 > people.length ? [] : those.map(({ person }) => person.id);
    }),
  );
  return people.filter(({ id }) => ids.has(id));
}

function wordsIn(text: string): string[] {
  const [own = ''] = text.split('@');
  const plain = own.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST && !TELL_NOTHING.has(word));
}

/** The same word, or one in which a letter is wrong, missing, too many, or in its neighbour's place. */
function isLike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < FORGIVEN || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = (text: string, from: number) => text.slice(same + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwapped = short[same] === long[same + 1] && short[same + 1] === long[same];
  return rest(short, 1) === rest(long, 1) || (isSwapped && rest(short, 2) === rest(long, 2));
}
