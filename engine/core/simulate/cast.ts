// The people in a scenario: three for every role of the organisation, each a person of their own.
import type { Person } from '../people/person.ts';
import type { OrganisationPlan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';

const FIRST_NAMES = ['Anna', 'Bram', 'Carla'];

/** The ids of everybody who can appear in a scenario: `advisor-1`, `advisor-2`, `advisor-3` and so on. */
export function castNames(organisation: OrganisationPlan): string[] {
  return Object.keys(organisation.roles).flatMap((role) =>
    FIRST_NAMES.map((_, index) => `${role}-${index + 1}`),
  );
}

/** Makes the people of a scenario; `away` says of some until when they are away, from its beginning on. */
export function castOf(
  organisation: OrganisationPlan,
  away: Readonly<Record<string, Instant>>,
  begin: Instant,
): Person[] {
  return Object.keys(organisation.roles).flatMap((role) =>
    FIRST_NAMES.map((first, index): Person => {
      const id = `${role}-${index + 1}`;
      return {
        id,
        name: `${first} ${surname(role)}`,
        email: `${id}@example.org`,
        language: organisation.languages[0] ?? 'nl',
        roles: [role],
        about: null,
        active: true,
        awayFrom: away[id] === undefined ? null : begin,
        awayUntil: away[id] ?? null,
        substitute: `${role}-${((index + 1) % FIRST_NAMES.length) + 1}`,
        load: 0,
      };
    }),
  );
}

function surname(role: string): string {
  return role.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
