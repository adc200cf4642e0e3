// Who somebody is to the complainant: by name and part in the dossier, and never more of anybody else.
import { inLanguage } from '../../../engine/core/language/text.ts';
import { representativeOf } from '../../../engine/core/decide/sides.ts';
import type { ParticipantPlan } from '../../../engine/core/plan/plan.ts';
import { sayPerson, sayPlace } from '../../../engine/core/scope/say.ts';
import { complainantName } from '../../../engine/shell/subject-data.ts';
import { words } from '../../words/words.ts';
import type { StatusView } from './view.ts';

/** The places that the complainant knows of: those that read the answers. */
export function knownPlaces({ opened }: StatusView): ParticipantPlan[] {
  return Object.values(opened.plan.participants).filter(
    (place) => place.walled === false && place.outside === null && place.sees.includes('answers'),
  );
}

/** Who acted: the reader, somebody with a part in the dossier, or just the organisation. */
export function nameOfActor(view: StatusView, actor: string): string {
  const { plan, dossier, world } = view.opened;
  if (actor === view.who) return words(view.lang).status.you;
  if (actor === 'complainant') return complainantName({ plan, dossier }, view.lang);
  if (actor === 'representative')
    return representativeOf(plan, dossier)?.name || sayPlace(plan, actor, view.lang);
  const place = knownPlaces(view).find(({ name }) => (dossier.past[name] ?? []).includes(actor));
  const name = place ? sayPerson(actor, world.people) : '';
  return name === '' ? plan.organisation.name : name;
}

/** Who an agreed action belongs to. */
export function nameOfOwner(view: StatusView, owner: string): string {
  const { plan, dossier, world } = view.opened;
  if (owner === 'complainant') return words(view.lang).status.yours;
  const names = (dossier.participants[owner] ?? []).map((id) => sayPerson(id, world.people));
  return names.length > 0 ? names.join(', ') : sayPlace(plan, owner, view.lang);
}

/** Everybody who helps, each with what they are here. */
export function helpers(view: StatusView): { place: string; names: string }[] {
  const { dossier, world } = view.opened;
  return knownPlaces(view).flatMap(({ name, title }) => {
    const here = (dossier.participants[name] ?? []).filter((id) =>
      world.people.some((person) => person.id === id && person.active),
    );
    const names = here.map((id) => sayPerson(id, world.people));
    return names.length > 0 ? [{ place: inLanguage(title, view.lang), names: names.join(', ') }] : [];
  });
}
