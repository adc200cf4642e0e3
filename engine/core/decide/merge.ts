// Goes into another dossier, or is tied to one: it must be there for whoever does it, still be open, and accept it.
import { seesAnything, standingOf } from '../access/standing.ts';
import { isWalled, keptApart } from '../access/wall.ts';
import type { Expression } from '../conditions/condition.ts';
import { ORIGIN } from '../dossier/dossier.ts';
import { mayMean } from '../people/may-mean.ts';
import type { World } from '../people/person.ts';
import type { EffectPlan, Plan, Requirement } from '../plan/plan.ts';
import { sayInAll } from '../scope/say.ts';
import type { Draft } from './draft.ts';
import type { Incoming, Other } from './incoming.ts';
import { eventsNow } from './permission.ts';
import { refuse } from './refusal.ts';
import { fullValues } from './values.ts';

/** The numbers of other dossiers that an event may need to have looked up. */
export function numbersIn(plan: Plan, dossier: Draft['dossier'], incoming: Incoming): string[] {
  const event = eventsNow(plan, dossier).find((each) => each.name === incoming.event);
  const fields = (event?.effects ?? []).flatMap((effect) =>
    numberOf(effect).flatMap(({ paths }) =>
      paths.flatMap(([space, name]) => (space === 'data' && name ? [name] : [])),
    ),
  );
  return fields.flatMap((name) => {
    const given = incoming.input.data?.[name] ?? dossier.data[name];
    return typeof given === 'string' && given.trim() !== '' ? [given.trim()] : [];
  });
}

function numberOf(effect: EffectPlan): Expression[] {
  if (effect.effect === 'merge') return [effect.into];
  return effect.effect === 'link' ? [effect.to] : [];
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
  const here = { plan: draft.plan, dossier: draft.dossier };
  if (readsAlong(here, other, draft.world) || readsAlong(other, here, draft.world))
    refuse('requirement', APART);
  const apart = keptApart(draft.plan, draft.dossier);
  draft.change({ kind: 'merge', into: dossier.id, number: dossier.number, apart });
}

/** Ties this dossier to the one with a number, whose own procedure says by `linked.origin` that it takes others in. */
export function linkTo(draft: Draft, number: string, procedure: string, as: string): void {
  const { dossier: own, world, at } = draft;
  const other = draft.others.find(({ dossier }) => isSame(dossier.number, number));
  if (other?.dossier.id === own.id) refuse('answers', ITSELF);
  if (!other || other.dossier.procedure !== procedure || !takesIn(other)) refuse('answers', NOT_TAKEN);
  if (own.links.some(({ dossier }) => dossier === other.dossier.id)) refuse('answers', ALREADY);
  const person = world.people.find(({ id }) => id === at.by);
  if (person && isWalled(other.plan, other.dossier, person, world)) refuse('answers', NOT_TAKEN);
  if (readsAlong({ plan: draft.plan, dossier: own }, other, world)) refuse('requirement', READS_ALONG);
  draft.change({
    kind: 'tied',
    link: { relation: as, dossier: other.dossier.id, procedure, outcome: null },
    apart: keptApart(draft.plan, own),
  });
}

/** Whether somebody from whom one dossier is kept sees anything of the other. */
function readsAlong(one: Other, other: Other, world: World): boolean {
  return keptApart(one.plan, one.dossier)
    .flatMap((each) => mayMean(each, world.people))
    .some((id) => seesAnything(standingOf(other.plan, other.dossier, id, world)));
}

function takesIn({ plan, dossier }: Other): boolean {
  return eventsNow(plan, dossier).some(({ name }) => name === `linked.${ORIGIN}`);
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
const NOT_TAKEN = {
  nl: 'Er is geen dossier met dit nummer waaraan u dit kunt koppelen. Kijk het nummer na.',
  en: 'There is no dossier with this number to which you can tie this one. Check the number.',
};
const ALREADY = {
  nl: 'Dit dossier is daar al aan gekoppeld.',
  en: 'This dossier has been tied to that one already.',
};
const READS_ALONG = {
  nl: 'Iemand die dit dossier niet mag zien, leest mee in dat andere dossier. Begin een nieuw dossier.',
  en: 'Somebody who must not see this dossier reads along in that one. Begin a new dossier.',
};
const APART = {
  nl: 'Iemand die het ene dossier niet mag zien, leest mee in het andere. Behandel ze allebei apart.',
  en: 'Somebody who must not see the one dossier reads along in the other. Handle them separately.',
};
const ITSELF = {
  nl: 'Dit is het nummer van dit dossier zelf.',
  en: 'This is the number of this dossier itself.',
};
const ENDED = {
  nl: 'Het dossier met dit nummer is al afgesloten.',
  en: 'The dossier with this number has already ended.',
};
