// How a new list differs from what is kept, and what must be written to make them the same.
import type { Tx } from '../store/store.ts';

/** A line of a list, as it is told to whoever imports it. */
export interface Line {
  readonly reference: string;
  readonly name: string;
}

export interface Comparison {
  readonly added: readonly Line[];
  readonly changed: readonly Line[];
  readonly ended: readonly Line[];
  /** How many lines are as they were. */
  readonly same: number;
  readonly writes: readonly ((tx: Tx) => Promise<unknown>)[];
}

interface Kept {
  readonly id: string;
  /** The keyed hash of the reference. */
  readonly reference: string;
  readonly ended: boolean;
}

interface Comparing<New, Old extends Kept> {
  readonly kept: readonly Old[];
  readonly given: readonly { readonly hash: string; readonly words: New }[];
  readonly line: (words: New) => Line;
  readonly keptLine: (old: Old) => Line;
  readonly isSame: (words: New, old: Old) => boolean;
  readonly add: (words: New, hash: string) => (tx: Tx) => Promise<unknown>;
  readonly change: (words: New, old: Old) => (tx: Tx) => Promise<unknown>;
  readonly end: (old: Old) => (tx: Tx) => Promise<unknown>;
}

/** Compares by reference; what had ended and is back counts as changed. */
export function compareLists<New, Old extends Kept>(by: Comparing<New, Old>): Comparison {
  const kept = new Map(by.kept.map((old) => [old.reference, old]));
  const given = new Set(by.given.map(({ hash }) => hash));
  const added = by.given.filter(({ hash }) => !kept.has(hash));
  const changed = by.given.flatMap(({ hash, words }) => {
    const old = kept.get(hash);
    return old && (old.ended || !by.isSame(words, old)) ? [{ words, old }] : [];
  });
  const ended = by.kept.filter((old) => !old.ended && !given.has(old.reference));
  return {
    added: added.map(({ words }) => by.line(words)),
    changed: changed.map(({ words }) => by.line(words)),
    ended: ended.map((old) => by.keptLine(old)),
    same: by.given.length - added.length - changed.length,
    writes: [
      ...added.map(({ words, hash }) => by.add(words, hash)),
      ...changed.map(({ words, old }) => by.change(words, old)),
      ...ended.map((old) => by.end(old)),
    ],
  };
}
