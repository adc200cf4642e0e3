// Functions about any answer: whether there is one, how long it is, how it reads as text.
import { Mistake } from '../problem.ts';
import { number, text, yesNo } from '../shape.ts';
import type { Term } from '../term.ts';
import { isAnswered } from '../value.ts';
import { argument, type Built, type Call } from './function.ts';

/** Whether there is an answer. */
export function has({ args: [asked], at }: Call): Built {
  if (!asked || asked.literals?.length) {
    const sentence = {
      nl: 'Noem bij `has` een gegeven, bijvoorbeeld `has(data.x)`.',
      en: 'Name one thing in `has`, for example `has(data.x)`.',
    };
    throw new Mistake('arguments', at, sentence);
  }
  return { shape: yesNo, run: (frame) => isAnswered(asked.run(frame)) };
}

/** How many items a list has, or characters a text. */
export function size({ args, context }: Call): Built {
  const [counted] = args;
  const counts = counted?.shape.kind === 'list' || counted?.shape.kind === 'any';
  const { run } = counts && counted ? counted : argument(args, 0, text, context);
  return { shape: number, run: (frame) => measure(run(frame)) };
}

function measure(value: unknown): number | null {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : null;
}

/** A number, a date or a truth value as text. */
export function string({ args, context }: Call): Built {
  const [given] = args;
  const plain = given && ['text', 'date', 'yes-no'].includes(given.shape.kind);
  const { run } = plain ? given : argument(args, 0, number, context);
  const inWords: Term['run'] = (frame) => {
    const value = run(frame);
    return value === null ? null : String(value);
  };
  return { shape: text, run: inWords };
}
