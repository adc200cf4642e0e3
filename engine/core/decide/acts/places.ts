// Taking a vacant place, handing one over, and stepping back from one; no dossier is left without an owner.
import { candidates, standingOf } from '../../access/standing.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import { inLanguage } from '../../language/text.ts';
import type { World } from '../../people/person.ts';
import type { ParticipantPlan, Plan } from '../../plan/plan.ts';
import { assign } from '../assign.ts';
import type { Draft } from '../draft.ts';
import { refuse } from '../refusal.ts';
import { NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const take: Act = {
  refusal: (plan, dossier, who, of, world) =>
    poolOf(plan, dossier, who, of, world).length > 0 ? null : NOT_YOURS,
  carryOut(draft, of) {
    const participant = poolOf(draft.plan, draft.dossier, draft.at.by, of, draft.world)[0];
    if (participant !== undefined) draft.change({ kind: 'assign', participant, people: [draft.at.by] });
  },
};

export const handOver: Act = {
  refusal: (plan, dossier, who, of, world) =>
    heldBy(plan, dossier, who, of, world).length > 0 ? null : NOT_YOURS,
  carryOut(draft, of, input) {
    const place = onlyPlace(draft, of);
    mayPassOn(draft, place);
    draft.input = { ...draft.input, chosen: input.chosen ?? {}, ...reasonOf(input.reason) };
    assign(draft, place.name, 'chosen');
  },
};

export const recuse: Act = {
  refusal: (plan, dossier, who, of, world) =>
    heldBy(plan, dossier, who, of, world).length > 0 ? null : NOT_YOURS,
  carryOut(draft, of, input) {
    const place = onlyPlace(draft, of);
    mayPassOn(draft, place);
    draft.input = { ...draft.input, ...reasonOf(input.reason) };
    if (!draft.input.reason) refuse('answers', REASON, { reason: REASON });
    const others = candidates(draft.plan, draft.dossier, place.name, draft.world).filter(
      (person) => person.id !== draft.at.by,
    );
    const next = others[0];
    if (!next) refuse('nobody-available', nobody(place));
    const rest = (draft.dossier.participants[place.name] ?? []).filter((id) => id !== draft.at.by);
    draft.change({
      kind: 'assign',
      participant: place.name,
      people: rest.length >= (place.atLeast ?? 1) ? rest : [...rest, next.id],
    });
  },
};

/** A place that was entrusted to somebody goes to nobody else unless the procedure's condition holds. */
function mayPassOn(draft: Draft, place: ParticipantPlan): void {
  const unmet = place.handOver.find((requirement) => draft.run(requirement.that) !== true);
  if (unmet) refuse('requirement', draft.say(unmet.else));
}

const REASON = { nl: 'Schrijf waarom u dit niet kunt behandelen.', en: 'Write why you cannot handle this.' };

function reasonOf(reason: string | undefined): { reason?: string } {
  const written = reason?.trim();
  return written ? { reason: written } : {};
}

function poolOf(plan: Plan, dossier: Dossier, who: Actor, of: string, world: World): string[] {
  return standingOf(plan, dossier, who, world).pool.filter((name) => of === '' || name === of);
}

/** The places that somebody fills in person, without those of the complainant. */
export function heldBy(plan: Plan, dossier: Dossier, who: Actor, of: string, world: World): string[] {
  return standingOf(plan, dossier, who, world).as.filter(
    (name) =>
      (of === '' || name === of) &&
      (plan.participants[name]?.roles.length ?? 0) > 0 &&
      (dossier.participants[name] ?? []).includes(who),
  );
}

function onlyPlace(draft: Draft, of: string): ParticipantPlan {
  const place =
    draft.plan.participants[heldBy(draft.plan, draft.dossier, draft.at.by, of, draft.world)[0] ?? ''];
  if (!place) refuse('not-yours', NOT_YOURS.text);
  return place;
}

function nobody(place: ParticipantPlan) {
  return {
    nl: `Er is nu niemand anders die “${inLanguage(place.title, 'nl')}” kan zijn. Vraag de beheerder om iemand toe te voegen.`,
    en: `There is nobody else now who can be “${inLanguage(place.title, 'en')}”. Ask the administrator to add somebody.`,
  };
}
