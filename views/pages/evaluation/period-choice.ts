// Which period a visitor asks for: a well-known one, or whole months of their own choice.
import { periodOf } from '../../../engine/core/measure/period.ts';
import type { Period } from '../../../engine/core/measure/period.ts';
import type { LocalDate } from '../../../engine/core/time/local-date.ts';

export type Chosen = 'this-quarter' | 'last-quarter' | 'this-year' | 'own';

export interface PeriodChoice {
  readonly chosen: Chosen;
  readonly period: Period;
  /** What is wrong with a period of their own: it is then as it was asked for, or this quarter, and has no figures. */
  readonly problem: 'badPeriod' | 'turnedPeriod' | null;
}

const YEARS_BACK = 10;

/** Reads the period from an address; `today` is the date in the organisation's zone. Never throws. */
export function periodChoice(
  query: { readonly period?: string; readonly from?: string; readonly until?: string },
  today: LocalDate,
): PeriodChoice {
  const known = wellKnown(query.period, today);
  if (known) return { ...known, problem: null };
  if (query.period !== 'own' && query.from === undefined && query.until === undefined)
    return { chosen: 'this-quarter', period: periodOf(today, 'quarter'), problem: null };
  const [first, last] = [monthOf(query.from), monthOf(query.until)];
  if (first === null || last === null)
    return { chosen: 'own', period: periodOf(today, 'quarter'), problem: 'badPeriod' };
  const period = {
    from: periodOf(`${first}-01`, 'month').from,
    until: periodOf(`${last}-01`, 'month').until,
  };
  return { chosen: 'own', period, problem: first > last ? 'turnedPeriod' : null };
}

function wellKnown(name: string | undefined, today: LocalDate): Omit<PeriodChoice, 'problem'> | null {
  if (name === 'this-quarter') return { chosen: name, period: periodOf(today, 'quarter') };
  if (name === 'last-quarter') return { chosen: name, period: periodOf(today, 'quarter', -1) };
  return name === 'this-year' ? { chosen: name, period: periodOf(today, 'year') } : null;
}

function monthOf(text: string | undefined): string | null {
  return text !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** The months to choose from, newest first, as `2026-04`; those that were asked for among them. */
export function monthsToChoose(today: LocalDate, { from, until }: Period): string[] {
  const asked = [from, until, today].sort();
  const last = asked.at(-1) ?? today;
  const back = periodOf(today, 'month', -12 * YEARS_BACK).from;
  const first = periodOf([...asked, back].sort()[0] ?? back, 'month').from;
  const months: string[] = [];
  for (let month = periodOf(last, 'month'); month.from >= first; month = periodOf(month.from, 'month', -1))
    months.push(month.from.slice(0, 7));
  return months;
}
