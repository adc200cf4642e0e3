// Who stands behind the wall of a dossier: whoever it is about, or who must not see it, as people or as names that were typed.
import type { Dossier } from '../dossier/dossier.ts';
import type { ParticipantPlan, Plan } from '../plan/plan.ts';
import { mayMean } from '../people/may-mean.ts';
import { nameOf, peopleMeant } from '../people/person.ts';
import type { Person, World } from '../people/person.ts';
import { baseValues } from '../scope/values.ts';
import type { Instant } from '../time/temporal.ts';

/**
 * Whether somebody stands behind the wall of a dossier, or of one from which it came. A name as people write it keeps out everybody
 * whom it may mean, but for who was given a place in the dossier all the same.
 */
export function isWalled(plan: Plan, dossier: Dossier, person: Person, world: World): boolean {
  const values = [...(dossier.apart ?? []), ...namedBehindWall(plan, dossier, world.now)];
  return isKeptOut(values, plan, dossier, person, world);
}

/** Whether somebody stands behind the wall of a dossier itself, whatever those from which it came say. */
export function isWalledHere(plan: Plan, dossier: Dossier, person: Person, world: World): boolean {
  return isKeptOut(namedBehindWall(plan, dossier, world.now), plan, dossier, person, world);
}

function isKeptOut(
  values: readonly string[],
  plan: Plan,
  dossier: Dossier,
  person: Person,
  { people }: Pick<World, 'people'>,
): boolean {
  if (!values.some((value) => mayMean(value, people).includes(person.id))) return false;
  const isSure = values.some((value) => peopleMeant(value, people).some(({ id }) => id === person.id));
  return isSure || !Object.values(plan.participants).some((place) => holds(dossier, place, person.id));
}

function holds(dossier: Dossier, place: ParticipantPlan, person: string): boolean {
  return place.walled === false && fills(dossier, place, person);
}

/** Whoever is named at the places that are walled now: people, or names that were typed. */
function namedBehindWall(plan: Plan, dossier: Dossier, now: Instant): string[] {
  return Object.values(plan.participants).flatMap((place) => {
    const named = place.walled === false ? [] : (dossier.participants[place.name] ?? []);
    if (place.walled === false || named.length === 0) return [];
    return place.walled === true || place.walled.run(baseValues(plan, dossier, now)) === true ? named : [];
  });
}

/** The ids of everybody who stands behind the wall of a dossier. */
export function walledIds(plan: Plan, dossier: Dossier, now: Instant, people: readonly Person[]): string[] {
  const values = [...(dossier.apart ?? []), ...namedBehindWall(plan, dossier, now)];
  if (values.length === 0) return [];
  const kept = people.filter((person) => isKeptOut(values, plan, dossier, person, { people }));
  const gone = values.filter((value) => nameOf(value) === null);
  return [...new Set([...gone, ...kept.map(({ id }) => id)])];
}

/** Who stands behind the wall of a dossier as it was written down: people, or names that were typed. */
export function keptApart(plan: Plan, dossier: Dossier): string[] {
  const places = Object.values(plan.participants).filter((place) => place.walled !== false);
  const named = places.flatMap((place) => dossier.participants[place.name] ?? []);
  return [...new Set([...(dossier.apart ?? []), ...named])];
}

/** Whether somebody holds a place. */
export function fills(dossier: Dossier, place: ParticipantPlan, person: string): boolean {
  return (dossier.participants[place.name] ?? []).includes(person);
}
