// A placement as a schedule reads it, and a hash by which a later reading is known to be the same.
import type { PlacementItem } from '../../core/schedule/placement.ts';
import type { App } from '../app.ts';
import { hashInTurn } from '../seal/seal.ts';
import type { Placement } from './placements.ts';

/** A placement that is missing from the list ends with the day on which it went missing. */
export function itemOf({ client, employee, contact, starts, ends, ended }: Placement): PlacementItem {
  const gone = ended?.slice(0, 10) ?? null;
  const end = gone !== null && (ends === null || gone < ends) ? gone : ends;
  return { client: wordsOf(client), employee: wordsOf(employee), contact, start: starts, end };
}

function wordsOf({ name, email, phone, organisation }: Placement['client']) {
  return { name, email, phone, organisation };
}

/** A keyed hash of all that a schedule reads. */
export function saidOf({ keyring }: App, item: PlacementItem): string {
  const keys = keyring.generations.map(({ words }) => words);
  return hashInTurn(keys, `placement:${JSON.stringify(item)}`, 32);
}
