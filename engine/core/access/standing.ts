// The wall: the one predicate that says what somebody is in a dossier and what they may see of it.
import type { Dossier } from '../dossier/dossier.ts';
import type { ParticipantPlan, Part, Plan, SubstitutionPlan } from '../plan/plan.ts';
import { namedInMail } from '../intake/named-in-mail.ts';
import { isAway, peopleMeant } from '../people/person.ts';
import type { Person, World } from '../people/person.ts';
import { chosenBy } from '../scope/chosen.ts';
import { baseValues } from '../scope/values.ts';
import { fills, isWalled } from './wall.ts';

export interface Standing {
  /** Sees nothing, not even that the dossier exists. */
  readonly walled: boolean;
  /** The places that they fill, or may act in. */
  readonly as: readonly string[];
  /** Vacant places that they may take. */
  readonly pool: readonly string[];
  readonly parts: ReadonlySet<Part>;
  /** Knows that something waits, and no more. */
  readonly notice: boolean;
  /** By place, the events that they may do for whoever fills it and is away, without reading anything. */
  readonly unseen: Readonly<Record<string, readonly string[]>>;
}

const NOTHING: Standing = { walled: true, as: [], pool: [], parts: new Set(), notice: false, unseen: {} };

/** Says what a person is in a dossier; whoever is behind the wall is nothing, whatever else they are. */
export function standingOf(plan: Plan, dossier: Dossier, personId: string, world: World): Standing {
  const person = world.people.find((each) => each.id === personId);
  if (!person?.active || isWalled(plan, dossier, person, world)) return NOTHING;
  const places = Object.values(plan.participants).filter((place) => place.walled !== true);
  const held = places.filter((place) => fills(dossier, place, personId));
  const covers = places.map((place) => ({ place, may: coversFor(plan, dossier, place, person, world) }));
  const covered = covers.flatMap(({ place, may }) => (may === 'act' ? [place] : []));
  const noticed = covers.flatMap(({ place, may }) => (typeof may === 'object' ? [[place.name, may]] : []));
  const pool = places.filter(
    (place) =>
      isVacant(dossier, place) && place.vacant === 'role' && mayFill(plan, dossier, place, person, world),
  );
  const as = unique([...held, ...covered]);
  const parts = new Set([...held, ...covered, ...pool].flatMap((place) => place.sees));
  return {
    walled: false,
    as: as.map((place) => place.name),
    pool: pool.map((place) => place.name),
    parts,
    notice: noticed.length > 0 && parts.size === 0,
    unseen: Object.fromEntries(noticed) as Standing['unseen'],
  };
}

/** Whether somebody sees anything of a dossier, if only that it is there. */
export function seesAnything(standing: Standing): boolean {
  return !standing.walled && (standing.as.length > 0 || standing.pool.length > 0 || standing.notice);
}

function meant(dossier: Dossier, participant: string, world: World): string[] {
  return (dossier.participants[participant] ?? []).flatMap((value) =>
    peopleMeant(value, world.people).map((person) => person.id),
  );
}

function isVacant(dossier: Dossier, place: ParticipantPlan): boolean {
  return (dossier.participants[place.name] ?? []).length === 0;
}

/** What a substitute may do for whoever fills a place and is away. */
function coversFor(
  plan: Plan,
  dossier: Dossier,
  place: ParticipantPlan,
  person: Person,
  world: World,
): SubstitutionPlan {
  const away = (dossier.participants[place.name] ?? [])
    .map((id) => world.people.find((each) => each.id === id))
    .filter((each) => each?.active === true && each.substitute === person.id && isAway(each, world.now));
  const mayStandIn = away.some(
    (each) =>
      each && rolesBehind(plan, dossier, place, each.id, world).some((role) => person.roles.includes(role)),
  );
  if (!mayStandIn || !isSuited(plan, dossier, place, person, world)) return 'nothing';
  return chosenBy(place.absent, baseValues(plan, dossier, world.now)) ?? 'nothing';
}

/** The roles by which somebody can hold a place: its own, and those of the questions at which they were chosen. */
export function rolesBehind(
  plan: Plan,
  dossier: Dossier,
  place: ParticipantPlan,
  holder: string,
  world: World,
): string[] {
  const chosenAs = Object.values(plan.fields).filter(({ name }) => dossier.data[name] === holder);
  return [...rolesIn(plan, dossier, place, world), ...chosenAs.flatMap(({ roles }) => roles)];
}

/** Whether somebody may fill a place: by role, and by what they are or were in this dossier. */
export function mayFill(
  plan: Plan,
  dossier: Dossier,
  place: ParticipantPlan,
  person: Person,
  world: World,
): boolean {
  return (
    preference(rolesIn(plan, dossier, place, world), person) >= 0 &&
    isSuited(plan, dossier, place, person, world)
  );
}

/**
 * Whether nothing keeps somebody from a place, whatever their role: not the wall, nor what they are or were here. `knowingly` is
 * said where whoever chooses them has read the dossier: then a name that may mean them, or that a mail mentions, does not stand in
 * the way.
 */
export function isSuited(
  plan: Plan,
  dossier: Dossier,
  place: ParticipantPlan,
  person: Person,
  world: World,
  knowingly = false,
): boolean {
  const given = { ...dossier.participants, [place.name]: [person.id] };
  const asIf = knowingly ? { ...dossier, participants: given } : dossier;
  if (!person.active || isWalled(plan, asIf, person, world)) return false;
  if (!knowingly && namedInMail(plan, dossier, world.people).has(person.id)) return false;
  const others = Object.values(plan.participants)
    .filter((other) => other.differsFrom.includes(place.name))
    .map((other) => other.name);
  const apart = [...place.not, ...place.differsFrom, ...others];
  if (apart.some((other) => meant(dossier, other, world).includes(person.id))) return false;
  const isHolder = fills(dossier, place, person.id);
  return !place.neverWas.some(
    (other) => (dossier.past[other] ?? []).includes(person.id) && !(other === place.name && isHolder),
  );
}

/** Everyone who may fill a place now, by name: an order by work would tell of dossiers that a reader must not know of. */
export function choosable(plan: Plan, dossier: Dossier, participant: string, world: World): Person[] {
  return candidates(plan, dossier, participant, world).sort(
    (a, b) =>
      Number(isAway(a, world.now)) - Number(isAway(b, world.now)) ||
      a.name.localeCompare(b.name, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Everyone who may fill a place now: by the order of its roles, then those with the fewest open dossiers; people who are away come last. */
export function candidates(plan: Plan, dossier: Dossier, participant: string, world: World): Person[] {
  const place = plan.participants[participant];
  if (!place) return [];
  const away = (person: Person) => Number(isAway(person, world.now));
  const roles = rolesIn(plan, dossier, place, world);
  return world.people
    .filter((person) => mayFill(plan, dossier, place, person, world))
    .sort(
      (a, b) =>
        away(a) - away(b) ||
        preference(roles, a) - preference(roles, b) ||
        a.load - b.load ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The roles that can fill a place in this dossier as it stands. */
function rolesIn(plan: Plan, dossier: Dossier, place: ParticipantPlan, world: World): readonly string[] {
  if (place.rolesNow === null) return place.roles;
  return chosenBy(place.rolesNow, baseValues(plan, dossier, world.now)) ?? [];
}

/** The rank of the first of these roles that somebody has; -1 for none. */
function preference(roles: readonly string[], person: Person): number {
  return roles.findIndex((role) => person.roles.includes(role));
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
