// The key of one clock.
import type { Instant } from '../time/temporal.ts';

/** Deadline, item and start together name one clock, so that a loop starts a new one. */
export function keyOf(deadline: string, item: string | null, start: Instant): string {
  return item === null ? `${deadline}@${start}` : `${deadline}/${item}@${start}`;
}
