// Vouches for a report as it was kept.
import type { Keyring } from '../seal/key.ts';
import { macOf } from '../seal/seal.ts';
import type { Tables } from './tables.ts';

/** The mark over everything that stands in the row. */
export function reportMac(keyring: Keyring, report: Omit<Tables['reports'], 'mac'>): string {
  const { procedure, first_day: from, last_day: until, version, counted_at: at, figures, relations } = report;
  return macOf(keyring, JSON.stringify(['report', procedure, from, until, version, at, figures, relations]));
}
