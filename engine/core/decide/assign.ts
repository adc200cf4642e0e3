// Fills a place: by its rule, by somebody else than before, by who acts, or by who was chosen.
import { candidates, isSuited, mayFill } from '../access/standing.ts';
import { inLanguage } from '../language/text.ts';
import { peopleMeant } from '../people/person.ts';
import type { AssignRule, ParticipantPlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusal.ts';

/** Fills a place; where nobody can, it stays as it is and whoever acts is told. */
export function assign(draft: Draft, participant: string, rule: AssignRule): void {
  const place = draft.plan.participants[participant];
  if (!place) return;
  const people =
    typeof rule === 'object'
      ? computed(draft, place, rule.compute.run(draft.values()))
      : rules[rule](draft, place);
  if (people.length > 0) draft.change({ kind: 'assign', participant, people });
}

const rules: {
  readonly [K in Extract<AssignRule, string>]: (draft: Draft, place: ParticipantPlan) => string[];
} = {
  rule(draft, place) {
    if (place.from) {
      const formula = draft.choose(place.from);
      return formula ? computed(draft, place, draft.run(formula)) : [];
    }
    return first(draft, place, () => true);
  },
  another(draft, place) {
    const past = draft.dossier.past[place.name] ?? [];
    return first(draft, place, (id) => !past.includes(id));
  },
  'same-person'(draft, place) {
    const person = draft.world.people.find((each) => each.id === draft.at.by);
    if (!person || !mayFill(draft.plan, draft.dossier, place, person, draft.world))
      refuse('not-yours', nobody(place));
    return [person.id];
  },
  chosen(draft, place) {
    const wanted = draft.input.chosen?.[place.name] ?? [];
    const possible = candidates(draft.plan, draft.dossier, place.name, draft.world).map(
      (person) => person.id,
    );
    const missing = wanted.length < (place.atLeast ?? 1);
    if (missing || wanted.some((id) => !possible.includes(id)))
      refuse('answers', CHOOSE, { [place.name]: CHOOSE });
    return [...wanted];
  },
};

const CHOOSE = { nl: 'Kies iemand uit de lijst.', en: 'Choose somebody from the list.' };

function first(draft: Draft, place: ParticipantPlan, suits: (id: string) => boolean): string[] {
  const possible = candidates(draft.plan, draft.dossier, place.name, draft.world)
    .map((person) => person.id)
    .filter(suits);
  return possible.slice(0, place.atLeast ?? 1);
}

function computed(draft: Draft, place: ParticipantPlan, value: unknown): string[] {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  if (place.roles.length === 0) return values.flatMap((each) => matched(draft, each));
  const { plan, dossier, world } = draft;
  return values.flatMap((each) =>
    peopleMeant(each, world.people)
      .filter((person) => isSuited(plan, dossier, place, person, world, isKnowing(draft)))
      .map((person) => person.id),
  );
}

/** Who fills in the filing form may name somebody twice without knowing it; whoever chooses later, or opens it, has read it. */
function isKnowing({ before, at }: Draft): boolean {
  return before.seq > 0 || at.by === 'system';
}

/** A typed name becomes the people whose name it exactly is; otherwise it stays a name. */
function matched(draft: Draft, value: string): string[] {
  const people = peopleMeant(value, draft.world.people).map((person) => person.id);
  return people.length > 0 ? people : [value];
}

function nobody(place: ParticipantPlan) {
  return {
    nl: `U kunt hier niet “${inLanguage(place.title, 'nl')}” zijn.`,
    en: `You cannot be “${inLanguage(place.title, 'en')}” here.`,
  };
}
