// The placement of a story: an invented one, and over it what the story says of it.
import type { PlacementItem } from '../schedule/placement.ts';

const invented: Omit<PlacementItem, 'start'> = {
  client: {
    name: 'Bakkerij Bloem',
    email: 'bakkerij@example.org',
    phone: '030 111 11 11',
    organisation: null,
  },
  employee: {
    name: 'Mo Medewerker',
    email: 'mo@example.org',
    phone: '06 11 11 11 11',
    organisation: null,
  },
  contact: 'advisor-1',
  end: null,
};

/** What a story may say of its placement. */
export const PLACEMENT_KEYS: readonly string[] = ['client', 'employee', 'contact', 'start', 'end'];

/** The placement as a story gives it; `start` is its first day where the story names none. */
export function placementIn(given: Readonly<Record<string, unknown>>, start: string): PlacementItem {
  return { ...invented, start, ...given } as PlacementItem;
}
