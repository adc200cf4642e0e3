// A calendar as its author writes it.

/** The days of the week, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Where a holiday goes that falls in the weekend. */
export type WeekendMove = 'previous-day' | 'next-day' | 'next-working-day';

/** One of `on` (MM-DD), `easter` (days after Easter Sunday), or `nth` + `weekday` + `month`; and when it holds. */
export type HolidaySource = {
  on?: string;
  easter?: number;
  nth?: number;
  weekday?: Weekday;
  month?: number;
  'if-saturday'?: WeekendMove;
  'if-sunday'?: WeekendMove;
  'first-year'?: number;
  'last-year'?: number;
  every?: number;
};

export type CalendarSource = {
  extends?: string;
  'time-zone'?: string;
  'working-days'?: readonly Weekday[];
  hours?: { from: string; to: string };
  holidays?: { readonly [id: string]: false | HolidaySource };
  closed?: readonly (string | { from: string; to: string })[];
  open?: readonly string[];
};
