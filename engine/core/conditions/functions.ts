// The functions that an expression may call, as `f(x)` or as `x.f()`.
import { extreme, sum } from './functions/amounts.ts';
import { has, size, string } from './functions/answers.ts';
import type { Fn } from './functions/function.ts';
import { contains, endsWith, lower, startsWith } from './functions/texts.ts';
import { asDate, span } from './functions/times.ts';

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
