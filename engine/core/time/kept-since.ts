// Until when something must have been over for its words to go.
import { addMonths, dateOf } from './local-date.ts';
import type { Span } from './span.ts';
import { localDay, startOfDay } from './temporal.ts';
import type { Instant } from './temporal.ts';

/** The beginning of the day that lies a span of days, weeks, months or years before a moment. */
export function keptSince(now: Instant, { amount, unit }: Span, zone: string): Instant {
  const today = localDay(now, zone);
  if (unit === 'month' || unit === 'year')
    return startOfDay(dateOf(addMonths(today, -amount * (unit === 'year' ? 12 : 1))), zone);
  return startOfDay(dateOf(today - amount * (unit === 'week' ? 7 : 1)), zone);
}
