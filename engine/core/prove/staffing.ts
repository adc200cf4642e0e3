// With the people that there really are, somebody remains for every place, whoever is complained about.
import type { Problem } from '../language/problem.ts';
import { inLanguage } from '../language/text.ts';
import type { Person } from '../people/person.ts';
import type { ParticipantPlan, Plan } from '../plan/plan.ts';
import { advice, problem } from './finding.ts';

/** Proves that every place can be filled by these people, also without any one of them as the respondent. */
export function proveStaffing(plan: Plan, people: readonly Person[]): Problem[] {
  const active = people.filter((person) => person.active);
  const needed = Object.values(plan.participants).filter(
    (place) => place.roles.length > 0 && place.walled !== true && isNeeded(plan, place.name),
  );
  return [...needed.flatMap((place) => placeFindings(plan, place, active)), ...confidants(plan, active)];
}

function placeFindings(plan: Plan, place: ParticipantPlan, people: readonly Person[]): Problem[] {
  const need = (place.atLeast ?? 1) + (asksSomebodyNew(plan, place) ? 1 : 0);
  const all = candidatesFor(place, people);
  const others = apartFrom(plan, place).reduce(
    (sum, other) => sum + Math.min(other.atLeast ?? 1, overlap(all, candidatesFor(other, people))),
    0,
  );
  if (all.length - others < need) return [tooFew(place, all.length, need + others)];
  if (!keepsRespondentOut(plan, place)) return [];
  const without = all.filter(() => all.length - 1 - others < need);
  return without.length === 0 ? [] : [noneWithout(place, without, need + others + 1)];
}

function isNeeded(plan: Plan, name: string): boolean {
  return (
    Object.values(plan.lifecycle.events).some((event) => event.by.includes(name)) ||
    Object.values(plan.approvals).some((approval) => approval.by.includes(name)) ||
    (plan.agreements?.by.includes(name) ?? false)
  );
}

function candidatesFor(place: ParticipantPlan, people: readonly Person[]): Person[] {
  return people.filter((person) => place.roles.some((role) => person.roles.includes(role)));
}

/** Whether the place is at some time given to somebody who has not had it. */
function asksSomebodyNew(plan: Plan, { name, neverWas }: ParticipantPlan): boolean {
  if (neverWas.includes(name)) return true;
  const { states, events } = plan.lifecycle;
  const effects = [
    ...Object.values(events).flatMap((event) => [
      ...event.effects,
      ...event.branches.flatMap((branch) => branch.effects),
    ]),
    ...Object.values(states).flatMap((state) => [
      ...state.enter,
      ...state.leave,
      ...state.done.flatMap((branch) => branch.effects),
    ]),
    ...Object.values(plan.deadlines).flatMap((deadline) => [...deadline.missed, ...deadline.moved]),
  ];
  return effects.some((effect) => effect.effect === 'assign' && effect.participants[name] === 'another');
}

/** Places whose holders cannot hold this one as well. */
function apartFrom(plan: Plan, place: ParticipantPlan): ParticipantPlan[] {
  return Object.values(plan.participants).filter(
    (other) =>
      other.name !== place.name &&
      other.roles.length > 0 &&
      (place.not.includes(other.name) ||
        place.neverWas.includes(other.name) ||
        place.differsFrom.includes(other.name) ||
        other.differsFrom.includes(place.name)),
  );
}

function overlap(these: readonly Person[], those: readonly Person[]): number {
  return these.filter((person) => those.includes(person)).length;
}

/** Whether somebody complained about is kept from the place. */
function keepsRespondentOut(plan: Plan, place: ParticipantPlan): boolean {
  return Object.values(plan.participants).some(
    (other) => other.walled !== false || (place.not.includes(other.name) && other.roles.length === 0),
  );
}

function tooFew(place: ParticipantPlan, count: number, need: number): Problem {
  return problem(
    'too-few-people',
    ['participants', place.name],
    `Voor “${inLanguage(place.title, 'nl')}” ${count === 1 ? 'is' : 'zijn'} er ${count} mensen met de goede rol, en er zijn er ${need} nodig. Geef meer mensen deze rol.`,
    `For “${inLanguage(place.title, 'en')}” there ${count === 1 ? 'is' : 'are'} ${count} with the right role, and ${need} are needed. Give more people this role.`,
    { atKey: true },
  );
}

function noneWithout(place: ParticipantPlan, without: readonly Person[], need: number): Problem {
  const shown = without.slice(0, 3).map((person) => person.name);
  const names = (or: string) => shown.join(or);
  return problem(
    'nobody-without-respondent',
    ['participants', place.name],
    `Gaat een klacht over ${names(' of ')}, dan is er niet genoeg voor “${inLanguage(place.title, 'nl')}”. Er zijn ${need} mensen met deze rol nodig: geef er meer mensen bij.`,
    `If a complaint is about ${names(' or ')}, too few are left for “${inLanguage(place.title, 'en')}”. ${need} people with this role are needed: give it to more people.`,
    { atKey: true },
  );
}

function confidants(plan: Plan, people: readonly Person[]): Problem[] {
  const places = Object.values(plan.participants).filter((place) => place.roles.includes('confidant'));
  const count = people.filter((person) => person.roles.includes('confidant')).length;
  const [place] = places;
  if (!place || count >= 2) return [];
  return [
    advice(
      'too-few-confidants',
      ['participants', place.name],
      `Er ${count === 1 ? 'is één vertrouwenspersoon' : 'zijn geen vertrouwenspersonen'}. Met twee valt er te kiezen, ook als een klacht over één van hen gaat.`,
      `There ${count === 1 ? 'is one confidant' : 'are no confidants'}. With two there is a choice, also when a complaint is about one of them.`,
      { atKey: true },
    ),
  ];
}
