// The functions that an expression may call, as `f(x)` or as `x.f()`.
import { localDate, isRanked, orderOf } from './comparison.ts';
import { isIn } from './lists.ts';
import { Mistake, type Span } from './problem.ts';
import { date, duration, number, text, unite, yesNo, type Shape } from './shape.ts';
import { expectShape, itemsOf, withShape, type Context, type Term } from './term.ts';
import { isAnswered, readDate } from './value.ts';

type Call = { args: Term[]; at: Span; context: Context };
type Built = { shape: Shape; run: Term['run'] };
/** `example` shows how the function is written; `takes` is how many values it asks for. */
export type Fn = { example: string; takes: { least: number; most: number }; build: (call: Call) => Built };

const [one, two] = [
  { least: 1, most: 1 },
  { least: 2, most: 2 },
];
const some = { least: 1, most: 8 };

export const functions: Record<string, Fn> = {
  has: { example: 'has(data.x)', takes: one, build: has },
  size: { example: 'size(data.x)', takes: one, build: size },
  contains: { example: 'data.x.contains("y")', takes: two, build: contains },
  startsWith: { example: 'data.x.startsWith("y")', takes: two, build: startsWith },
  endsWith: { example: 'data.x.endsWith("y")', takes: two, build: endsWith },
  lower: { example: 'data.x.lower()', takes: one, build: lower },
  string: { example: 'string(data.x)', takes: one, build: string },
  sum: { example: 'sum(data.x)', takes: one, build: sum },
  max: { example: 'max(data.x, 3)', takes: some, build: (call) => extreme(call, 1) },
  min: { example: 'min(data.x, 3)', takes: some, build: (call) => extreme(call, -1) },
  days: { example: 'days(14)', takes: one, build: (call) => span(call, 86_400_000) },
  hours: { example: 'hours(48)', takes: one, build: (call) => span(call, 3_600_000) },
  date: { example: "date('2026-01-31')", takes: one, build: asDate },
};

function has({ args: [asked], at }: Call): Built {
  if (!asked || asked.literals) {
    const sentence = {
      nl: 'Noem bij `has` een gegeven, bijvoorbeeld `has(data.x)`.',
      en: 'Name one thing in `has`, for example `has(data.x)`.',
    };
    throw new Mistake('arguments', at, sentence);
  }
  return { shape: yesNo, run: (frame) => isAnswered(asked.run(frame)) };
}

function expected(args: Term[], index: number, shape: Shape, context: Context): Term {
  const given = args[index];
  if (!given) throw new RangeError(`No argument ${index}`);
  return expectShape(given, shape, context);
}

function size({ args, context }: Call): Built {
  const [counted] = args;
  const counts = counted?.shape.kind === 'list' || counted?.shape.kind === 'any';
  const { run } = counts && counted ? counted : expected(args, 0, text, context);
  return { shape: number, run: (frame) => measure(run(frame)) };
}

function measure(value: unknown): number | null {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : null;
}

function contains(call: Call): Built {
  const [whole, part] = call.args;
  if (whole?.shape.kind === 'list' && part) return isIn(part, whole, call.at, call.context);
  return onTexts(call, (found, wanted) => found.includes(wanted));
}

function startsWith(call: Call): Built {
  return onTexts(call, (found, wanted) => found.startsWith(wanted));
}

function endsWith(call: Call): Built {
  return onTexts(call, (found, wanted) => found.endsWith(wanted));
}

function onTexts({ args, context }: Call, test: (found: string, wanted: string) => boolean): Built {
  const [found, wanted] = [expected(args, 0, text, context).run, expected(args, 1, text, context).run];
  const run: Term['run'] = (frame) => {
    const [whole, part] = [found(frame), wanted(frame)];
    return typeof whole === 'string' && typeof part === 'string' ? test(whole, part) : null;
  };
  return { shape: yesNo, run };
}

function lower({ args, context }: Call): Built {
  const { run } = expected(args, 0, text, context);
  const inLower: Term['run'] = (frame) => {
    const value = run(frame);
    return typeof value === 'string' ? value.toLowerCase() : null;
  };
  return { shape: text, run: inLower };
}

function string({ args, context }: Call): Built {
  const [given] = args;
  const plain = given && ['text', 'date', 'yes-no'].includes(given.shape.kind);
  const { run } = plain ? given : expected(args, 0, number, context);
  const inWords: Term['run'] = (frame) => {
    const value = run(frame);
    return value === null ? null : String(value);
  };
  return { shape: text, run: inWords };
}

function sum({ args, context }: Call): Built {
  const { run } = expected(args, 0, { kind: 'list', of: number }, context);
  const total: Term['run'] = (frame) => {
    const all = (itemsOf(run, frame) as number[]).reduce((subtotal, value) => subtotal + value, 0);
    return Number.isFinite(all) ? all : null;
  };
  return { shape: number, run: total };
}

// Of one list, or of several values: the greatest when `sign` is 1, the least when it is -1.
function extreme({ args, at, context }: Call, sign: 1 | -1): Built {
  const [first] = args;
  const ofList = args.length === 1 && first?.shape.kind === 'list' ? first : null;
  const shape = ofList?.shape.kind === 'list' ? ofList.shape.of : common(args, at);
  const order = orderOf(shape, shape, context.zone);
  if (!order || !isRanked(shape.kind)) throw notRanked(at);
  const runs = args.map((arg) => withShape(arg, shape).run);
  const run: Term['run'] = (frame) => {
    const values = ofList ? itemsOf(ofList.run, frame) : runs.map((each) => each(frame));
    return values.reduce((best, value) => {
      if (best === null || value === null) return best ?? value;
      return (order(value, best) ?? 0) * sign > 0 ? value : best;
    }, null as unknown);
  };
  return { shape, run };
}

function common(args: Term[], at: Span): Shape {
  const shape = args.reduce<Shape | null | undefined>(
    (united, { shape: each }) => (united === undefined ? each : united && unite(united, each)),
    undefined,
  );
  if (!shape) throw notRanked(at);
  return shape;
}

function notRanked(at: Span): Mistake {
  const sentence = {
    nl: 'Hier horen waarden van één soort die een volgorde hebben: getallen, datums of tijdstippen.',
    en: 'Values of one kind that have an order belong here: numbers, dates or moments.',
  };
  return new Mistake('arguments', at, sentence);
}

function span({ args, context }: Call, unit: number): Built {
  const { run } = expected(args, 0, number, context);
  const long: Term['run'] = (frame) => {
    const count = run(frame);
    return typeof count === 'number' ? count * unit : null;
  };
  return { shape: duration, run: long };
}

function asDate({ args, context }: Call): Built {
  const [given] = args;
  if (given?.shape.kind === 'date') return given;
  if (given?.shape.kind === 'time') {
    const { run } = given;
    return { shape: date, run: (frame) => localDate(run(frame), context.zone) };
  }
  for (const literal of given?.literals ?? []) {
    if (readDate(literal.value) === null) throw invalidDate(literal.value, literal);
  }
  const { run } = expected(args, 0, text, context);
  return { shape: date, run: (frame) => readDate(run(frame)) };
}

function invalidDate(written: string, at: Span): Mistake {
  const sentence = {
    nl: `"${written}" is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld "2026-01-31".`,
    en: `"${written}" is not a date. Write year, month and day, for example "2026-01-31".`,
  };
  return new Mistake('invalid-date', at, sentence);
}
