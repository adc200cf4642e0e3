// Says in words how a dossier stands: its state, what it is about, and what is to be done.
import { isOfComplainant } from '../../../engine/core/dossier/dossier.ts';
import { available } from '../../../engine/core/decide/available.ts';
import { fullValues } from '../../../engine/core/decide/values.ts';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import type { Value } from '../../../engine/core/dossier/value.ts';
import { fieldTypes } from '../../../engine/core/fields/index.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Person } from '../../../engine/core/people/person.ts';
import type { Plan, StatePlan } from '../../../engine/core/plan/plan.ts';
import { sayPerson, sayPhrase, sayPlace } from '../../../engine/core/scope/say.ts';
import { seesAnswer } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { words } from '../../words/words.ts';

/** The innermost active states; several where the lifecycle runs side by side. */
function innermost(plan: Plan, dossier: Dossier): StatePlan[] {
  return dossier.states
    .filter((path) => !dossier.states.some((other) => other.startsWith(`${path}.`)))
    .flatMap((path) => plan.lifecycle.states[path] ?? []);
}

/** The state in a few words. */
export function sayState(plan: Plan, dossier: Dossier, lang: string): string {
  return innermost(plan, dossier)
    .map((state) => inLanguage(state.title, lang))
    .join(' · ');
}

/** What the dossier is about, as far as the reader may know; null where they may not. */
export function saySummary(seen: Seen, lang: string): string | null {
  const { plan, dossier, world } = seen;
  const field = plan.fields[plan.filing.summary ?? ''];
  if (!field || !seesAnswer(seen, field)) return null;
  const value: Value = dossier.data[field.name] ?? null;
  const said = fieldTypes[field.type].say(value, field, lang, {
    zone: plan.organisation.timeZone,
    people: world.people,
  });
  return said === '' ? null : said;
}

/** What whoever handles the dossier is to do now, as the procedure says it; null where it says nothing. */
export function sayTodo(seen: Seen, lang: string): string | null {
  const { plan, dossier, world, reader } = seen;
  const values = fullValues(plan, dossier, world, reader);
  const said = innermost(plan, dossier).flatMap((state) => {
    const todo = state.todo ?? plan.lifecycle.states[state.parent ?? '']?.todo ?? null;
    return todo === null ? [] : [sayPhrase(plan, todo, values, lang, world.people)];
  });
  return said.length === 0 ? null : said.join(' ');
}

/** The one thing that the reader can best do next: the main act where it can be done, else what the procedure says. */
export function sayNext(seen: Seen, lang: string): string {
  const { plan, dossier, world, reader, standing } = seen;
  const texts = words(lang).staff;
  if (!standing.parts.has('answers')) return texts.onlyTime;
  if (standing.as.length === 0 && standing.pool.length > 0) return texts.takeIt;
  const acts = available(plan, dossier, reader, world);
  const main = acts.find(({ event, off }) => event.weight === 'main' && off === null);
  if (main) return inLanguage(main.event.label, lang);
  return (acts.length > 0 ? sayTodo(seen, lang) : null) ?? texts.readsAlong;
}

/** Who acted, by name; the complainant and the system by what they are. */
export function sayActor(plan: Plan, actor: string, people: readonly Person[], lang: string): string {
  if (isOfComplainant(actor)) return capital(sayPlace(plan, actor, lang));
  if (actor === 'system') return words(lang).history.system;
  return sayPerson(actor, people) || actor;
}

/** What a place is called, at the beginning of a line. */
export function placeTitle(plan: Plan, name: string, lang: string): string {
  return capital(sayPlace(plan, name, lang));
}

/** The names of those who fill a place. */
export function sayHolders({ dossier, world }: Pick<Seen, 'dossier' | 'world'>, name: string): string {
  return (dossier.participants[name] ?? []).map((id) => sayPerson(id, world.people) || id).join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
