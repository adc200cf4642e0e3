// Chance that can be repeated: the same seed gives the same choices.

export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** One of a list that is not empty. */
  readonly one: <T>(list: readonly T[]) => T;
  readonly chance: (part: number) => boolean;
}

/** Makes chance from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    one: (list) => {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
    chance: (part) => next() < part,
  };
}
