// Functions about time: so many days or hours, and the date of a text or a moment.
import { localDate } from '../comparison.ts';
import { Mistake, type Span } from '../problem.ts';
import { date, duration, number, text } from '../shape.ts';
import type { Term } from '../term.ts';
import { readDate } from '../value.ts';
import { argument, type Built, type Call } from './function.ts';

/** A length of time of so many times `unit` milliseconds. */
export function span({ args, context }: Call, unit: number): Built {
  const { run } = argument(args, 0, number, context);
  const long: Term['run'] = (frame) => {
    const count = run(frame);
    return typeof count === 'number' ? count * unit : null;
  };
  return { shape: duration, run: long };
}

/** A date: written as text, or the one on which a moment falls. */
export function asDate({ args, context }: Call): Built {
  const [given] = args;
  if (given?.shape.kind === 'date') return given;
  if (given?.shape.kind === 'time') {
    const { run } = given;
    return { shape: date, run: (frame) => localDate(run(frame), context.zone) };
  }
  for (const literal of given?.literals ?? []) {
    if (readDate(literal.value) === null) throw invalidDate(literal.value, literal);
  }
  const { run } = argument(args, 0, text, context);
  return { shape: date, run: (frame) => readDate(run(frame)) };
}

function invalidDate(written: string, at: Span): Mistake {
  const sentence = {
    nl: `"${written}" is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld "2026-01-31".`,
    en: `"${written}" is not a date. Write year, month and day, for example "2026-01-31".`,
  };
  return new Mistake('invalid-date', at, sentence);
}
