// Compares two values: which shapes can be compared, and how.
import { Temporal } from 'temporal-polyfill';
import { checkOptions } from './options.ts';
import { Mistake, type Sentence, type Span } from './problem.ts';
import { shapeWords, yesNo, type Kind, type Shape } from './shape.ts';
import { quoted, settled, type Context, type Run, type Term } from './term.ts';

/** Negative, zero or positive; null when one of the two is absent. */
type Order = (left: unknown, right: unknown) => number | null;

const day = 86_400_000;

/** `left operator right` for ==, !=, <, <=, > and >=. */
export function compare(operator: string, left: Term, right: Term, at: Span, context: Context): Term {
  checkOptions(left, right, context);
  const pair = { left: settled(left, right.shape), right: settled(right, left.shape) };
  const test = tests[operator];
  const order = orderOf(pair.left.shape, pair.right.shape, context.zone);
  const ranked = operator === '==' || operator === '!=' || isRanked(pair.left.shape.kind);
  if (!order || !test || !ranked) throw notComparable(operator, left, right, at, context);
  return { ...at, shape: yesNo, run: comparing(pair.left.run, pair.right.run, order, test) };
}

const tests: Record<string, (order: number) => boolean> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function comparing(left: Run, right: Run, order: Order, test: (order: number) => boolean): Run {
  return (frame) => {
    const found = order(left(frame), right(frame));
    return found === null || Number.isNaN(found) ? null : test(found);
  };
}

/** Whether values of this kind have an order, so that they can be earlier, later, less or more. */
export function isRanked(kind: Kind): boolean {
  return kind !== 'yes-no' && kind !== 'list' && kind !== 'record';
}

/** How values of the two shapes are compared, dates and moments by the calendar of `zone`; null when they cannot be. */
export function orderOf(left: Shape, right: Shape, zone: string): Order | null {
  if (left.kind === 'list' && right.kind === 'list') {
    const items =
      left.of.kind === 'any' || right.of.kind === 'any' ? natural : orderOf(left.of, right.of, zone);
    return items && ofLists(items);
  }
  if (left.kind === 'record' || right.kind === 'record') return null;
  if (left.kind === right.kind) return natural;
  if (left.kind === 'date' && right.kind === 'time') return (a, b) => natural(a, localDate(b, zone));
  if (left.kind === 'time' && right.kind === 'date') return (a, b) => natural(localDate(a, zone), b);
  if (isDays(left) && right.kind === 'duration') return (a, b) => natural(inMilliseconds(a), b);
  if (left.kind === 'duration' && isDays(right)) return (a, b) => natural(a, inMilliseconds(b));
  return null;
}

/** The date at the moment `milliseconds` in `zone`, or null when absent or out of range. */
export function localDate(milliseconds: unknown, zone: string): string | null {
  if (typeof milliseconds !== 'number' || Math.abs(milliseconds) > 8.64e15) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.trunc(milliseconds));
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

function natural(left: unknown, right: unknown): number | null {
  if (left === null || right === null || left === undefined || right === undefined) return null;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return null;
}

function ofLists(items: Order): Order {
  return (left, right) => {
    if (!Array.isArray(left) || !Array.isArray(right)) return null;
    if (left.length !== right.length) return 1;
    return left.every((item, index) => items(item, right[index]) === 0) ? 0 : 1;
  };
}

function isDays(shape: Shape): boolean {
  return shape.kind === 'number' && shape.unit === 'days';
}

function inMilliseconds(days: unknown): number | null {
  return typeof days === 'number' ? days * day : null;
}

function notComparable(operator: string, left: Term, right: Term, at: Span, context: Context): Mistake {
  const [nameLeft, nameRight] = [quoted(context, left), quoted(context, right)];
  const [wordLeft, wordRight] = [shapeWords[left.shape.kind], shapeWords[right.shape.kind]];
  const hint = hintFor(left, right) ?? hintFor(right, left) ?? { nl: '', en: '' };
  return new Mistake('not-comparable', at, {
    nl: `${nameLeft} is ${wordLeft.nl} en ${nameRight} is ${wordRight.nl}: die kunt u niet met \`${operator}\` vergelijken.${hint.nl}`,
    en: `${nameLeft} is ${wordLeft.en} and ${nameRight} is ${wordRight.en}: you cannot compare these with \`${operator}\`.${hint.en}`,
  });
}

function hintFor(term: Term, other: Term): Sentence | null {
  if (!term.literals?.length) return null;
  return hints[other.shape.kind] ?? null;
}

const hints: Partial<Record<Kind, Sentence>> = {
  number: {
    nl: ' Schrijf een getal zonder aanhalingstekens.',
    en: ' Write a number without quotation marks.',
  },
  'yes-no': {
    nl: ' Schrijf `true` of `false`, zonder aanhalingstekens.',
    en: ' Write `true` or `false`, without quotation marks.',
  },
  date: { nl: " Schrijf een datum als `date('2026-01-31')`.", en: " Write a date as `date('2026-01-31')`." },
  time: { nl: " Schrijf een datum als `date('2026-01-31')`.", en: " Write a date as `date('2026-01-31')`." },
  list: { nl: ' Zoeken in een lijst gaat met `in`.', en: ' To search a list, use `in`.' },
};
