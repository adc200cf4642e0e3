// Says numbers of figures in a reader's language; what is hidden is said to be.
import { sayBucket, sayBucketShort } from '../../../engine/core/measure/buckets.ts';
import type { Figure } from '../../../engine/core/measure/figure.ts';
import type { Group, Shown } from '../../../engine/core/measure/group.ts';
import type { Ratio } from '../../../engine/core/measure/kinds/kind.ts';
import { NO_ANSWER, SOME_ANSWER } from '../../../engine/core/measure/kinds/answer.ts';
import { sayAnswer, sayKey } from '../../../engine/core/measure/split.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { formatSpan, parseSpan } from '../../../engine/core/time/span.ts';
import { words } from '../../words/words.ts';

/** What saying a figure needs to know. */
export interface Told {
  readonly plan: Plan;
  readonly figure: Figure;
  /** The same figure of the period before; null where there is none. */
  readonly before?: Figure | null;
  readonly lang: string;
}

/** A whole number as it is written: `1.204`. */
export function sayNumber(n: number, lang: string): string {
  return new Intl.NumberFormat(words(lang).locale, { maximumFractionDigits: 1 }).format(n);
}

/** A number, or that it is not shown. */
export function sayShown(n: Shown | undefined, lang: string): string {
  return n === null ? words(lang).evaluation.notShown : sayNumber(n ?? 0, lang);
}

/** What is aimed at: "95%", "48 uur"; null where there is no target. */
export function sayTarget({ figure: { target }, lang }: Pick<Told, 'figure' | 'lang'>): string | null {
  const span = target === null ? null : parseSpan(target);
  return span ? formatSpan(span, spoken(lang)) : target;
}

/** How many of a group have a part: a number, "fewer than five", or that it is not shown. */
export function sayPart(group: Group, part: string, { figure, lang }: Told): string {
  return group.fewer === part
    ? words(lang).evaluation.fewerThan(figure.limit)
    : sayShown(group.parts[part], lang);
}

/** A percentage with its numbers: "97% (97 van 100)"; nothing where there is nothing to share. */
export function sayRatio({ good, of }: Ratio, lang: string): string {
  return of === 0 ? '' : `${sayPercent({ good, of }, lang)} (${sayOf({ good, of }, lang)})`;
}

/** The numbers of a share: "97 van 100". */
export function sayOf({ good, of }: Ratio, lang: string): string {
  return words(lang).evaluation.of(sayNumber(good, lang), sayNumber(of, lang));
}

/** A percentage with one decimal where it has one. */
export function sayPercent({ good, of }: Ratio, lang: string): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(words(lang).locale, style).format(of === 0 ? 0 : good / of);
}

/** What a group is called: the values of its splits, or all dossiers. */
export function sayGroup(group: Group, { plan, figure, lang }: Told): string {
  if (group.keys.length === 0) return words(lang).evaluation.all;
  return group.keys
    .map((key, at) => figure.splits[at] && sayKey(plan, figure.splits[at], key, lang))
    .join(', ');
}

/** The group with these keys; one without dossiers where nothing was counted. */
export function groupAt(figure: Figure, keys: readonly string[]): Group {
  const found = figure.groups.find((group) => group.keys.every((key, at) => key === keys[at]));
  return found ?? { ...NO_GROUP, keys };
}

const NO_GROUP = { n: 0, parts: {}, fewer: null, ratio: null, median: null, high: null, reached: null };

/** The rows of a figure: its groups in the order in which people read them, or all dossiers together. */
export function rowsOf(figure: Figure): Group[] {
  const [first = [], ...others] = figure.axes;
  if (figure.splits.length === 0) return figure.total ? [figure.total] : [];
  if (others.length === 0) return first.map((key) => groupAt(figure, [key]));
  const rank = ({ keys }: Group) =>
    keys.map((key, at) => String(figure.axes[at]?.indexOf(key) ?? 0).padStart(6, '0')).join();
  return [...figure.groups].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Seconds, or working days, in the unit of the metric. */
export function sayLength(length: number, { figure, lang }: Told): string {
  const texts = words(lang).evaluation;
  const unit = figure.kind.kind === 'duration' ? figure.kind.in : 'days';
  if (unit === 'working days') return texts.workingDays(sayNumber(length, lang));
  return unit === 'hours'
    ? texts.hours(sayNumber(length / 3600, lang))
    : texts.days(sayNumber(length / 86_400, lang));
}

/** How many answered; null where it is not shown. */
export function answeredOf({ figure: { total } }: Told): number | null {
  const none = total?.parts[NO_ANSWER] ?? (total && NO_ANSWER in total.parts ? null : 0);
  return total?.n == null || none === null ? null : total.n - none;
}

/** What a counted answer is called. */
export function sayAnswered(part: string, { plan, figure, lang }: Told): string {
  const texts = words(lang).evaluation;
  if (part === NO_ANSWER) return texts.noAnswer;
  if (part === SOME_ANSWER) return texts.someAnswer;
  const field = figure.kind.kind === 'answer' ? plan.fields[figure.kind.field] : undefined;
  return field ? sayAnswer(field, part, lang) : part;
}

/** The same below a column of a picture. */
export function sayLengthsShort(part: string, told: Told): string {
  const { kind } = told.figure;
  if (part === 'open' || kind.kind !== 'duration' || kind.buckets.length === 0) return sayLengths(part, told);
  return sayBucketShort(kind, part)[spoken(told.lang)];
}

/** What a column counts: what still runs, what is done, or what took no longer than so much. */
export function sayLengths(part: string, { figure: { kind }, lang }: Told): string {
  const texts = words(lang).evaluation;
  if (part === 'open') return texts.open;
  if (kind.kind !== 'duration' || kind.buckets.length === 0) return texts.measured;
  const said = sayBucket(kind, part)[spoken(lang)];
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}
