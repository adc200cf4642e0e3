// A place goes over by the rule of stepping back: to whoever may follow, or to whom the procedure gives it.
import { candidates } from '../access/standing.ts';
import { isWalled } from '../access/wall.ts';
import type { ParticipantPlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { followRaised } from './step.ts';

/** Passes on what somebody holds; where nobody may or can follow, `left.PLACE` is raised and it stays with them. */
export function passOn(draft: Draft, place: ParticipantPlan, person: string): void {
  const { plan, dossier, world } = draft;
  const rest = (dossier.participants[place.name] ?? []).filter((id) => id !== person);
  const isEnough = rest.length >= (place.atLeast ?? 1);
  const isAllowed = place.handOver.every(({ that }) => draft.run(that) === true);
  const next = candidates(plan, dossier, place.name, world).find(
    ({ id }) => id !== person && !rest.includes(id),
  );
  if (isEnough) draft.change({ kind: 'assign', participant: place.name, people: rest });
  else if (isAllowed && next)
    draft.change({ kind: 'assign', participant: place.name, people: [...rest, next.id] });
  else draft.raised.push(`left.${place.name}`);
}

/** Whoever came to stand behind the wall by what was just decided keeps no place: a dossier has no owner who must not see it. */
export function passOnBehindWall(draft: Draft): void {
  const { plan, world, before, dossier } = draft;
  if (dossier.closed !== null) return;
  for (const place of Object.values(plan.participants))
    for (const id of place.walled === false ? (dossier.participants[place.name] ?? []) : []) {
      const person = world.people.find((each) => each.id === id);
      if (!person || !isWalled(plan, dossier, person, world)) continue;
      if (!isWalled(plan, before, person, world)) passOn(draft, place, id);
    }
  followRaised(draft);
}
