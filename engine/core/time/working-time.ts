// Working time: the opening hours of working days, and counting along them.
import type { Calendar } from './calendar.ts';
import { dateOf } from './local-date.ts';
import type { Instant } from './temporal.ts';
import { atLocalTime, instantOf, localDay, secondsOf, startOfDay } from './temporal.ts';
import { isWorking, nthWorkingDay } from './working-days.ts';

/** Says whether people work at this moment; the closing time itself is free. */
export function isWorkingTime(calendar: Calendar, instant: Instant): boolean {
  const day = localDay(instant, calendar.timeZone);
  const at = secondsOf(instant);
  const { from, to } = opening(calendar, day);
  return isWorking(calendar, day) && from <= at && at < to;
}

/** The moment itself when people work then, else the next moment at which they start. */
export function movedToOfficeHours(instant: Instant, calendar: Calendar): Instant {
  return isWorkingTime(calendar, instant) ? instant : nextOpening(instant, calendar);
}

/** The next moment after this one at which people start to work. */
export function nextOpening(instant: Instant, calendar: Calendar): Instant {
  const day = localDay(instant, calendar.timeZone);
  const today = opening(calendar, day).from;
  if (isWorking(calendar, day) && secondsOf(instant) < today) return instantOf(today);
  return instantOf(opening(calendar, nthWorkingDay(calendar, day, 1)).from);
}

/** The moment at which so many seconds have been worked since, or before when the number is negative. */
export function addWorkingSeconds(calendar: Calendar, instant: Instant, seconds: number): Instant {
  if (seconds === 0) return instant;
  const step = Math.sign(seconds);
  const start = secondsOf(instant);
  let left = Math.abs(seconds);
  let day = localDay(instant, calendar.timeZone);
  if (!isWorking(calendar, day)) day = nthWorkingDay(calendar, day, step);
  for (; ; day = nthWorkingDay(calendar, day, step)) {
    const { from, to } = opening(calendar, day);
    const begin = step > 0 ? Math.max(from, start) : Math.min(to, start);
    const available = step > 0 ? to - begin : begin - from;
    if (available >= left) return instantOf(begin + step * left);
    left -= Math.max(available, 0);
  }
}

/** How many seconds are worked from one moment to a later one. */
export function workingSecondsBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const [start, end] = [secondsOf(from), secondsOf(to)];
  const last = localDay(to, calendar.timeZone);
  let worked = 0;
  let day = nthWorkingDay(calendar, localDay(from, calendar.timeZone) - 1, 1);
  for (; day <= last; day = nthWorkingDay(calendar, day, 1)) {
    const open = opening(calendar, day);
    worked += Math.max(0, Math.min(open.to, end) - Math.max(open.from, start));
  }
  return worked;
}

function opening(calendar: Calendar, day: number): { from: number; to: number } {
  return {
    from: clockTime(calendar, day, calendar.hours.from),
    to: clockTime(calendar, day, calendar.hours.to),
  };
}

function clockTime(calendar: Calendar, day: number, minutes: number): number {
  if (minutes === 24 * 60) return secondsOf(startOfDay(dateOf(day + 1), calendar.timeZone));
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return secondsOf(atLocalTime(dateOf(day), time, calendar.timeZone));
}
