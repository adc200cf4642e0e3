// Somebody leaves, or loses the role by which they hold a place: it goes over at once, by the same rule as stepping back.
import { rolesBehind } from '../access/standing.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { World } from '../people/person.ts';
import type { ParticipantPlan, Plan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import type { Decision } from './incoming.ts';
import { passOn } from './pass-on.ts';
import { settle } from './settle.ts';
import { followRaised } from './step.ts';

export interface Leaving {
  readonly person: string;
  /** The roles that they had before. */
  readonly had: readonly string[];
  readonly at: Instant;
}

/** What is left behind where nobody may or can follow raises `left.PLACE`, and stays with whoever left. Doing it twice changes nothing. */
export function leave(plan: Plan, dossier: Dossier, leaving: Leaving, world: World): Decision {
  const lost = placesLost(plan, dossier, leaving, world);
  if (dossier.closed !== null || lost.length === 0) return { dossier, entries: [], refusal: null };
  const draft = new Draft(
    plan,
    dossier,
    world,
    { happened: world.now, recorded: world.now, by: 'system' },
    {},
  );
  for (const place of lost) passOn(draft, place, leaving.person);
  followRaised(draft);
  settle(draft);
  const { dossier: after, entry } = finish(draft, 'left');
  return { dossier: after, entries: [entry], refusal: null };
}

/** The places that somebody holds and may hold no more, and that were not yet dealt with. */
function placesLost(
  plan: Plan,
  dossier: Dossier,
  { person, had, at }: Leaving,
  world: World,
): ParticipantPlan[] {
  const now = world.people.find(({ id }) => id === person);
  return Object.values(plan.participants).filter((place) => {
    if (place.walled !== false || !(dossier.participants[place.name] ?? []).includes(person)) return false;
    const told = dossier.events[`left.${place.name}`]?.at(-1);
    if (told && compareInstants(told.recorded, at) >= 0) return false;
    if (!now?.active) return true;
    const wanted = rolesBehind(plan, dossier, place, person, world);
    const brings = (roles: readonly string[]) => roles.some((role) => wanted.includes(role));
    return brings(had) && !brings(now.roles);
  });
}
