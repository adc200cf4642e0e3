// Puts behind a sentence how it was in the period before; nothing where either is not shown.
import { seenWords } from '../../../words/seen.ts';
import type { Told } from '../saying.ts';
import { sayDifference, sayValue } from '../values.ts';
import type { Value } from '../values.ts';

/** The sentence with what was before and how much that differs. */
export function withBefore(
  seen: string,
  value: Value | null,
  before: Value | null,
  told: Told,
  than = seenWords(told.lang).than,
): string {
  const difference = value && sayDifference(value, before, told);
  return before && difference ? `${seen} ${than(sayValue(before, told), difference)}` : seen;
}
