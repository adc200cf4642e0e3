// Who can open a dossier, for the one whose dossier it is: the same predicate as for everybody, asked of each person.
import type { Dossier } from '../dossier/dossier.ts';
import type { Person, World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { standingOf } from './standing.ts';

export interface CanOpen {
  readonly person: Person;
  /** The places by which they can, or that they may take. */
  readonly places: readonly string[];
  /** Only as long as somebody else is away. */
  readonly standsIn: boolean;
}

/** Everyone here who can read any part of a dossier now, by name; whoever only knows that something waits is not among them. */
export function whoCanOpen(plan: Plan, dossier: Dossier, world: World): CanOpen[] {
  return world.people
    .flatMap((person): CanOpen[] => {
      const { as, pool, parts } = standingOf(plan, dossier, person.id, world);
      if (parts.size === 0) return [];
      const places = [...as, ...pool].filter((name) => (plan.participants[name]?.sees.length ?? 0) > 0);
      const holds = places.some((name) => (dossier.participants[name] ?? []).includes(person.id));
      return [{ person, places, standsIn: !holds && as.length > 0 }];
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en') || (a.person.id < b.person.id ? -1 : 1));
}
