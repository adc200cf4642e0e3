// A number of a figure with what it is: how it is said, and how it differs from the one of the period before.
import type { Group, Shown } from '../../../engine/core/measure/group.ts';
import type { Ratio } from '../../../engine/core/measure/kinds/kind.ts';
import { comparingWords } from '../../words/comparing.ts';
import { words } from '../../words/words.ts';
import { sayLength, sayNumber, sayRatio } from './saying.ts';
import type { Told } from './saying.ts';

/** Whatever is shown of a group; words where a number is not. */
export type Value =
  | { readonly kind: 'count'; readonly n: number }
  | ({ readonly kind: 'share' } & Ratio)
  /** In seconds, or in working days. */
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'words'; readonly text: string };

/** How many; words where it is not shown, and where a part is only known to be few. */
export function countValue(n: Shown, { figure, lang }: Told, isFew = false): Value {
  const texts = words(lang).evaluation;
  if (n !== null) return { kind: 'count', n };
  return { kind: 'words', text: isFew ? texts.fewerThan(figure.limit) : texts.notShown };
}

/** A share; null where there is nothing to share, words where it is not shown. */
export function shareValue({ n, ratio }: Group, { lang }: Told): Value | null {
  if (ratio) return ratio.of === 0 ? null : { kind: 'share', ...ratio };
  return n === 0 ? null : { kind: 'words', text: words(lang).evaluation.notShown };
}

/** A median or a ninth tenth; null where nothing was measured, words where it is not shown. */
export function lengthValue(group: Group, which: 'median' | 'high', { lang }: Told): Value | null {
  const { n, parts, [which]: length } = group;
  if (length !== null) return { kind: 'length', length };
  const isNone = n !== null && Object.keys(parts).every((part) => part === 'open');
  return isNone ? null : { kind: 'words', text: words(lang).evaluation.notShown };
}

/** A value in words: "12", "80% (8 van 10)", "3 dagen". */
export function sayValue(value: Value, told: Told): string {
  if (value.kind === 'count') return sayNumber(value.n, told.lang);
  if (value.kind === 'share') return sayRatio(value, told.lang);
  return value.kind === 'length' ? sayLength(value.length, told) : value.text;
}

/** A value as a number in the unit in which it is said: dossiers, per cent, hours, days or working days. */
export function numberOf(value: Value, told: Told): number | null {
  if (value.kind === 'count') return value.n;
  if (value.kind === 'share') return (value.good / value.of) * 100;
  return value.kind === 'length' ? value.length / (SECONDS[unitOf(value, told)] ?? 1) : null;
}

const SECONDS: Readonly<Record<string, number>> = { hours: 3600, days: 86_400 };

/** The unit of that number. */
export function unitOf(
  { kind }: Value,
  { figure }: Told,
): 'count' | 'share' | 'hours' | 'days' | 'working days' {
  if (kind !== 'length') return kind === 'share' ? 'share' : 'count';
  return figure.kind.kind === 'duration' ? figure.kind.in : 'days';
}

/** How much more or less it is than before, in the unit in which it is said; null where either is not shown. */
export function differenceOf(value: Value, before: Value | null, told: Told): number | null {
  if (before?.kind !== value.kind) return null;
  const [now, then] = [numberOf(value, told), numberOf(before, told)];
  return now === null || then === null ? null : Math.round((now - then) * 10) / 10;
}

/** The difference in words and with its sign: "3 meer (+3)"; null where either is not shown. */
export function sayDifference(value: Value, before: Value | null, told: Told): string | null {
  const difference = differenceOf(value, before, told);
  if (difference === null || value.kind === 'words') return null;
  const texts = comparingWords(told.lang);
  if (difference === 0) return texts.same;
  const isMore = difference > 0;
  const number = sayNumber(Math.abs(difference), told.lang);
  const signed = `${isMore ? '+' : '−'}${number}`;
  if (value.kind === 'count') return (isMore ? texts.more : texts.fewer)(number, signed);
  if (value.kind === 'share') return (isMore ? texts.higher : texts.lower)(number, signed);
  const size = sayLength(Math.abs(difference) * (SECONDS[unitOf(value, told)] ?? 1), told);
  return (isMore ? texts.longer : texts.shorter)(size, signed);
}

/** The value of the period before with the difference: "9, 3 meer (+3)"; a dash where nothing was counted then. */
export function sayBefore(value: Value | null, before: Value | null, told: Told): string {
  if (before === null) return '–';
  const difference = value && sayDifference(value, before, told);
  const said = sayValue(before, told);
  return difference === null ? said : comparingWords(told.lang).beside(said, difference);
}

/** The same group in the period before; null where there is no such figure, or where a time can have no counterpart. */
export function groupBefore({ keys }: Group, { figure, before }: Told): Group | null {
  if (!before) return null;
  if (keys.length === 0 && figure.total) return before.total;
  if (figure.splits.slice(0, keys.length).some(({ unit }) => unit !== null)) return null;
  const known = keys.length < figure.splits.length ? before.sums : before.groups;
  const found = known.find((group) => group.keys.join('\u0001') === keys.join('\u0001'));
  return found ?? { ...NOBODY, keys, n: before.total?.n === null ? null : 0 };
}

const NOBODY = { parts: {}, fewer: null, ratio: null, median: null, high: null, reached: null };
