// Adds, subtracts, multiplies and divides: numbers, texts, lists, dates, moments and lengths of time.
import { localDate } from './comparison.ts';
import { Mistake, type Span } from './problem.ts';
import { date, duration, number, shapeWords, text, time, unite, type Kind, type Shape } from './shape.ts';
import { itemsOf, quoted, settled, withShape, type Context, type Frame, type Term } from './term.ts';
import type { Inside } from './value.ts';

type Compute = (left: unknown, right: unknown, zone: string) => unknown;
type Rule = { shape: Shape; compute: Compute };

const day = 86_400_000;
const days: Shape = { kind: 'number', unit: 'days' };

const rules: Record<string, Record<string, Rule>> = {
  '+': {
    ...rule('number', 'number', number, (a, b) => a + b),
    ...rule('text', 'text', text, (a, b) => a + b),
    ...rule('time', 'duration', time, (a, b) => a + b),
    ...rule('duration', 'time', time, (a, b) => a + b),
    ...rule('duration', 'duration', duration, (a, b) => a + b),
    ...rule('date', 'duration', date, (a, b) => shifted(a, b)),
    ...rule('duration', 'date', date, (a, b) => shifted(b, a)),
  },
  '-': {
    ...rule('number', 'number', number, (a, b) => a - b),
    ...rule('time', 'time', duration, (a, b) => a - b),
    ...rule('time', 'duration', time, (a, b) => a - b),
    ...rule('duration', 'duration', duration, (a, b) => a - b),
    ...rule('date', 'duration', date, (a, b) => shifted(a, -b)),
    ...rule('date', 'date', days, (a, b) => daysBetween(b, a)),
    ...rule('date', 'time', days, (a, b, zone) => daysBetween(localDate(b, zone), a)),
    ...rule('time', 'date', days, (a, b, zone) => daysBetween(b, localDate(a, zone))),
  },
  '*': {
    ...rule('number', 'number', number, (a, b) => a * b),
    ...rule('duration', 'number', duration, (a, b) => a * b),
    ...rule('number', 'duration', duration, (a, b) => a * b),
  },
  '/': rule('number', 'number', number, (a, b) => a / b),
  '%': rule('number', 'number', number, (a, b) => a % b),
};

function rule<L extends Kind, R extends Kind>(
  left: L,
  right: R,
  shape: Shape,
  compute: (left: Inside[L], right: Inside[R], zone: string) => unknown,
): Record<string, Rule> {
  return { [`${left} ${right}`]: { shape, compute: compute as Compute } };
}

function shifted(start: string, milliseconds: number): string | null {
  const moment = Date.parse(start) + Math.trunc(milliseconds / day) * day;
  if (!(moment >= earliest && moment <= latest)) return null;
  return new Date(moment).toISOString().slice(0, 10);
}

const earliest = Date.parse('0000-01-01');
const latest = Date.parse('9999-12-31');

function daysBetween(start: string | null, end: string | null): number | null {
  return start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / day);
}

/** `left operator right` for +, -, *, / and %; what has no answer (a division by zero) is absent. */
export function calculate(operator: string, left: Term, right: Term, at: Span, context: Context): Term {
  if (operator === '+' && left.shape.kind === 'list' && right.shape.kind === 'list') {
    return joinLists(left, right, at, context);
  }
  const one = settled(left, guessed(right.shape));
  const other = settled(right, guessed(left.shape));
  const found = rules[operator]?.[`${one.shape.kind} ${other.shape.kind}`];
  if (!found) throw notCalculable(operator, left, right, at, context);
  const { shape, compute } = found;
  const { zone } = context;
  const run = (frame: Frame) => {
    const [a, b] = [one.run(frame), other.run(frame)];
    if (a === null || b === null) return null;
    const result = compute(a, b, zone);
    return typeof result === 'number' && !Number.isFinite(result) ? null : result;
  };
  return { ...at, shape, run };
}

// What an operand of unknown shape is read as, seen from the other one: two unknown ones are numbers.
function guessed(other: Shape): Shape {
  return other.kind === 'any' ? number : other;
}

function joinLists(left: Term, right: Term, at: Span, context: Context): Term {
  const shape = unite(left.shape, right.shape);
  if (!shape) throw notCalculable('+', left, right, at, context);
  const [a, b] = [withShape(left, shape), withShape(right, shape)];
  const run = (frame: Frame) => [...itemsOf(a.run, frame), ...itemsOf(b.run, frame)];
  return { ...at, shape, run };
}

function notCalculable(operator: string, left: Term, right: Term, at: Span, context: Context): Mistake {
  const [wordLeft, wordRight] = [shapeWords[left.shape.kind], shapeWords[right.shape.kind]];
  const [nameLeft, nameRight] = [quoted(context, left), quoted(context, right)];
  const kinds: string[] = [left.shape.kind, right.shape.kind];
  const onDate = kinds.includes('number') && (kinds.includes('date') || kinds.includes('time'));
  const onText = operator === '+' && kinds.includes('text');
  const hint = onDate
    ? { nl: ' Schrijf een aantal dagen als `days(14)`.', en: ' Write a number of days as `days(14)`.' }
    : onText
      ? { nl: ' Maak er tekst van met `string(…)`.', en: ' Turn it into a text with `string(…)`.' }
      : { nl: '', en: '' };
  return new Mistake('wrong-kind', at, {
    nl: `${nameLeft} is ${wordLeft.nl} en ${nameRight} is ${wordRight.nl}: daarmee kan \`${operator}\` niet rekenen.${hint.nl}`,
    en: `${nameLeft} is ${wordLeft.en} and ${nameRight} is ${wordRight.en}: \`${operator}\` cannot calculate with these.${hint.en}`,
  });
}
