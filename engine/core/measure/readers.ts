// Who may come to read figures: by a role of their own, or by taking part in a dossier in which they are frozen.
import type { Person } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Everybody who may read the figures of a procedure: whoever may evaluate, whoever can take a place that sees them in a
 * dossier of one of these plans, and their substitutes.
 */
export function readersOf(
  procedure: string,
  plans: readonly Plan[],
  people: readonly Person[],
): readonly Person[] {
  const roles = new Set(plans.flatMap((plan) => [...evaluating(plan), ...takingPart(plan, procedure)]));
  const readers = people.filter((person) => person.roles.some((role) => roles.has(role)));
  const substitutes = new Set(readers.map(({ substitute }) => substitute));
  return people.filter((person) => readers.includes(person) || substitutes.has(person.id));
}

function evaluating({ organisation: { roles } }: Plan): string[] {
  return Object.keys(roles).filter((role) => roles[role]?.may.includes('evaluate'));
}

function takingPart({ fields, participants }: Plan, procedure: string): string[] {
  const frozen = Object.values(fields).filter(({ type, of }) => type === 'figures' && of.includes(procedure));
  return frozen.flatMap(({ visibleTo }) =>
    Object.values(participants)
      .filter(({ name, sees }) => sees.length > 0 && (visibleTo === null || visibleTo.includes(name)))
      .flatMap((place) => place.roles),
  );
}
