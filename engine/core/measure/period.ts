// Periods of whole days on the organisation's wall calendar, and the months and quarters that they are divided into.
import { addMonths, dateOf, dayFrom, dayOf, yearOf } from '../time/local-date.ts';
import type { LocalDate } from '../time/local-date.ts';

/** From one date up to and with another. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export type TimeUnit = 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** The month (`2026-04`), quarter (`2026-Q2`) or year (`2026`) in which a date lies. */
export function unitOf(date: LocalDate, unit: TimeUnit): string {
  const year = date.slice(0, 4);
  if (unit === 'year') return year;
  if (unit === 'month') return date.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The month, quarter or year in which a date lies, or one that lies so many of them further. */
export function periodOf(date: LocalDate, unit: TimeUnit, further = 0): Period {
  const months = MONTHS[unit];
  const month = Number(date.slice(5, 7)) - 1;
  const first = dayFrom(yearOf(dayOf(date)), month - (month % months) + 1 + further * months, 1);
  return { from: dateOf(first), until: dateOf(addMonths(first, months) - 1) };
}

/** The unit that a period is exactly one of; null when it is none. */
export function unitOfPeriod({ from, until }: Period): TimeUnit | null {
  const units = ['month', 'quarter', 'year'] as const;
  return (
    units.find((unit) => periodOf(from, unit).from === from && periodOf(from, unit).until === until) ?? null
  );
}

/** Every month, quarter or year from the first to the last of these, those in between included. */
export function filledUnits(found: readonly string[], unit: TimeUnit): string[] {
  const sorted = [...found].sort();
  const last = sorted.at(-1);
  const units = sorted.slice(0, 1);
  for (let at = units[0]; at !== undefined && last !== undefined && at < last; units.push(at))
    at = unitOf(periodOf(firstDay(at), unit, 1).from, unit);
  return units;
}

/** The first date of a month, quarter or year as `unitOf` writes it. */
export function firstDay(unit: string): LocalDate {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(unit);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return unit.length === 4 ? `${unit}-01-01` : `${unit}-01`;
}
