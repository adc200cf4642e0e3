// Which period a visitor asks for: a quarter or a year that is over.
import { firstDay, periodOf, unitOf } from '../../../engine/core/measure/period.ts';
import type { Period, TimeUnit } from '../../../engine/core/measure/period.ts';
import type { LocalDate } from '../../../engine/core/time/local-date.ts';

export type ChosenUnit = Extract<TimeUnit, 'quarter' | 'year'>;

export interface PeriodChoice {
  /** `2026-Q2` or `2026`. */
  readonly key: string;
  readonly unit: ChosenUnit;
  readonly period: Period;
  /** What is wrong with what was asked for: it is then the last quarter, and has no figures. */
  readonly problem: 'badPeriod' | null;
}

const YEARS_BACK = 10;

/** Reads the period from an address; `today` is the date in the organisation's zone. Never throws. */
export function periodChoice(query: { readonly period?: string }, today: LocalDate): PeriodChoice {
  const last = choiceOf(unitOf(periodOf(today, 'quarter', -1).from, 'quarter'));
  if (query.period === undefined) return last;
  const known = [...periodsToChoose(today, 'quarter'), ...periodsToChoose(today, 'year')];
  return known.includes(query.period) ? choiceOf(query.period) : { ...last, problem: 'badPeriod' };
}

function choiceOf(key: string): PeriodChoice {
  const unit = key.includes('Q') ? 'quarter' : 'year';
  return { key, unit, period: periodOf(firstDay(key), unit), problem: null };
}

/** The quarters or years that are over, newest first. */
export function periodsToChoose(today: LocalDate, unit: ChosenUnit): string[] {
  const count = unit === 'quarter' ? YEARS_BACK * 4 : YEARS_BACK;
  return Array.from({ length: count }, (_, at) => unitOf(periodOf(today, unit, -1 - at).from, unit));
}
