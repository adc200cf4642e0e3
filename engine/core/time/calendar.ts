// A compiled calendar: plain frozen data, ready to be counted with.
import type { WeekendMove } from './calendar-source.ts';

/** The day of the year on which a holiday falls before any weekend rule. */
export type HolidayDay =
  | { kind: 'fixed'; month: number; day: number }
  | { kind: 'easter'; offset: number }
  | { kind: 'weekday'; nth: number; weekday: number; month: number };

/** A holiday by rule; `week` is the working week of the calendar that wrote it, by which substitutes are found. */
export type Holiday = {
  readonly day: HolidayDay;
  readonly ifSaturday?: WeekendMove;
  readonly ifSunday?: WeekendMove;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly every: number;
  readonly week: readonly number[];
};

/** Single days (as day numbers) of one calendar in the chain: `open` wins over `closed`, both over holidays. */
export type Exceptions = {
  readonly closed: readonly (readonly [from: number, to: number])[];
  readonly open: readonly number[];
};

/** `week` holds weekdays (1 is Monday), `hours` minutes of the day, `exceptions` the base calendar's first. */
export type Calendar = {
  readonly name: string;
  readonly timeZone: string;
  readonly week: readonly number[];
  readonly hours: { readonly from: number; readonly to: number };
  readonly holidays: { readonly [id: string]: Holiday };
  readonly exceptions: readonly Exceptions[];
};
