// Whom the names in a letter or a reminder stand for.
import { candidates } from '../access/standing.ts';
import { isWalled } from '../access/wall.ts';
import { render } from '../conditions/template.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Addressee } from '../dossier/entry.ts';
import type { DueItem } from '../due/items.ts';
import type { World } from '../people/person.ts';
import type { ParticipantPlan, Plan } from '../plan/plan.ts';
import { sayPhrase } from '../scope/say.ts';
import { baseValues } from '../scope/values.ts';
import { complainantSide } from './sides.ts';

/** Everyone whom these names stand for, each once; where a clock is about one person of a place, only that person. */
export function addressees(
  plan: Plan,
  dossier: Dossier,
  names: readonly string[],
  world: World,
  about: DueItem | null = null,
): Addressee[] {
  const all = names.flatMap((name) =>
    name === 'complainant' ? complainantSide(plan, dossier) : inPlace(plan, dossier, name, world, about),
  );
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = each.person ?? each.participant;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
function inPlace(
  plan: Plan,
  dossier: Dossier,
  name: string,
  world: World,
  about: DueItem | null,
): Addressee[] {
  const place = plan.participants[name];
  if (!place) return [];
  if (place.outside) return [outsideOf(plan, dossier, name, place.outside, world)];
  const holders = dossier.participants[name] ?? [];
  const vacant = holders.length === 0 && place.vacant === 'role';
  const all = vacant ? candidates(plan, dossier, name, world).map((person) => person.id) : holders;
  const people = about?.place === name ? all.filter((id) => id === about.person) : all;
  // What is sent to a place can be what ends its own wall.
  const elsewhere = { ...dossier, participants: { ...dossier.participants, [name]: [] } };
  return people.flatMap((id) => {
    const person = world.people.find((each) => each.id === id && each.active);
    return person && !isWalled(plan, elsewhere, person, world)
      ? [{ participant: name, person: id, name: person.name, email: person.email, language: person.language }]
      : [];
  });
}

function outsideOf(
  plan: Plan,
  dossier: Dossier,
  participant: string,
  { name, email }: NonNullable<ParticipantPlan['outside']>,
  world: World,
): Addressee {
  const values = baseValues(plan, dossier, world.now);
  const { language } = dossier;
  return {
    participant,
    person: null,
    name: sayPhrase(plan, name, values, language, world.people),
    email: render(email, values, String).trim() || null,
    language,
  };
}
