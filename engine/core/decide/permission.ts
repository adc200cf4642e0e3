// Whether somebody may let an event happen here and now: asked by the button and by the act itself.
import { standingOf } from '../access/standing.ts';
import { isRepresented } from '../dossier/dossier.ts';
import type { Actor, Dossier } from '../dossier/dossier.ts';
import { inLanguage } from '../language/text.ts';
import type { World } from '../people/person.ts';
import type { EventPlan, Plan } from '../plan/plan.ts';
import { isForgotten } from './keeping.ts';
import type { Refusal } from './refusal.ts';

export interface Places {
  /** The places that somebody fills. */
  readonly as: readonly string[];
  /** Vacant places that they take by acting. */
  readonly pool: readonly string[];
  /** By place, events that they may do for whoever is away, without reading. */
  readonly unseen: Readonly<Record<string, readonly string[]>>;
}

/** The places of whoever acts. */
export function placesOf(plan: Plan, dossier: Dossier, who: Actor, world: World): Places {
  if (who === 'complainant') return { as: ['complainant'], pool: [], unseen: {} };
  if (who === 'representative')
    return { as: isRepresented(dossier) ? ['complainant'] : [], pool: [], unseen: {} };
  const { as, pool, unseen } = standingOf(plan, dossier, who, world);
  return { as, pool, unseen };
}

/** The events that the lifecycle takes now, the innermost state's first; one of each name. Few go on after the end. */
export function eventsNow(plan: Plan, dossier: Dossier): EventPlan[] {
  const { states, everywhere } = plan.lifecycle;
  if (dossier.closed !== null)
    return isForgotten(dossier) ? [] : everywhere.filter((event) => event.afterClosing === 'go-on');
  const inner = [...dossier.states].sort((a, b) => b.split('.').length - a.split('.').length);
  const all = [...inner.flatMap((path) => states[path]?.events ?? []), ...everywhere];
  return all.filter((event, index) => all.findIndex((other) => other.name === event.name) === index);
}

/** Why somebody's places do not allow an event; null when they do. */
export function placeRefusal(plan: Plan, dossier: Dossier, event: EventPlan, places: Places): Refusal | null {
  const mine = event.by.filter(
    (name) =>
      places.as.includes(name) ||
      places.pool.includes(name) ||
      places.unseen[name]?.includes(event.name) === true,
  );
  if (mine.length === 0) return { code: 'not-yours', text: NOT_YOURS };
  const short = mine.find(
    (name) => (plan.participants[name]?.atLeast ?? 0) > (dossier.participants[name] ?? []).length,
  );
  const place = short === undefined ? undefined : plan.participants[short];
  if (!place) return null;
  return {
    code: 'too-few-members',
    text: {
      nl: `“${inLanguage(place.title, 'nl')}” is nog niet compleet: er zijn ten minste ${place.atLeast ?? 1} leden nodig.`,
      en: `“${inLanguage(place.title, 'en')}” is not complete yet: at least ${place.atLeast ?? 1} members are needed.`,
    },
  };
}

const NOT_YOURS = { nl: 'Dit kan iemand anders doen, niet u.', en: 'Somebody else can do this, not you.' };
