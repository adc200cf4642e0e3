// Goes into another dossier, which must be there for whoever does it, still be open, and accept it.
import { seesAnything, standingOf } from '../access/standing.ts';
import type { Plan, Requirement } from '../plan/plan.ts';
import { sayInAll } from '../scope/say.ts';
import type { Draft } from './draft.ts';
import type { Incoming } from './incoming.ts';
import { eventsNow } from './permission.ts';
import { refuse } from './refusal.ts';
import { fullValues } from './values.ts';

/** The numbers of other dossiers that an event may need to have looked up. */
export function numbersIn(plan: Plan, dossier: Draft['dossier'], incoming: Incoming): string[] {
  const event = eventsNow(plan, dossier).find((each) => each.name === incoming.event);
  const fields = (event?.effects ?? []).flatMap((effect) =>
    effect.effect === 'merge'
      ? effect.into.paths.flatMap(([space, name]) => (space === 'data' && name ? [name] : []))
      : [],
  );
  return fields.flatMap((name) => {
    const given = incoming.input.data?.[name] ?? dossier.data[name];
    return typeof given === 'string' && given.trim() !== '' ? [given.trim()] : [];
  });
}

/** Writes down that this dossier goes into the one with a number; refuses where that cannot be. */
export function mergeInto(draft: Draft, number: string, accept: readonly Requirement[]): void {
  const other = draft.others.find(({ dossier }) => isSame(dossier.number, number));
  if (!other || !maySee(draft, other)) refuse('answers', NOT_THERE);
  if (other.dossier.id === draft.dossier.id) refuse('answers', ITSELF);
  if (other.dossier.closed !== null) refuse('answers', ENDED);
  const { plan, dossier } = other;
  const values = fullValues(plan, dossier, draft.world, draft.at.by);
  const unmet = accept.find(({ that }) => that.run(values) !== true);
  if (unmet) refuse('requirement', sayInAll(plan, unmet.else, values, draft.world.people));
  draft.change({ kind: 'merge', into: dossier.id, number: dossier.number });
}

function maySee({ at, world }: Draft, { plan, dossier }: Draft['others'][number]): boolean {
  return at.by !== 'complainant' && seesAnything(standingOf(plan, dossier, at.by, world));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const NOT_THERE = {
  nl: 'Er is geen dossier met dit nummer dat u kunt zien. Kijk het nummer na.',
  en: 'There is no dossier with this number that you can see. Check the number.',
};
const ITSELF = {
  nl: 'Dit is het nummer van dit dossier zelf.',
  en: 'This is the number of this dossier itself.',
};
const ENDED = {
  nl: 'Het dossier met dit nummer is al afgesloten.',
  en: 'The dossier with this number has already ended.',
};
