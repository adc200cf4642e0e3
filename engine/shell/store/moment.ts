// Moments as the database compares them: one spelling, so that text sorts as time does.

/** Stands in a `due` column for "no date"; sorts after every moment. */
export const NEVER = 'never';

/** The one spelling of an ISO-8601 moment (UTC, milliseconds); throws `RangeError` on what is no moment. */
export function moment(text: string): string {
  return new Date(text).toISOString();
}

/** A moment so many seconds after another. */
export function later(text: string, seconds: number): string {
  return new Date(Date.parse(text) + seconds * 1000).toISOString();
}
