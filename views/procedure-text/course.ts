// How it goes, how it can end, and what the complainant can do on the way.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { EventPlan, StatePlan } from '../../engine/core/plan/plan.ts';
import { inGeneral } from './general.ts';
import { headed, listOf, said } from './part.ts';
import type { Telling, TellPart } from './part.ts';

export const course: TellPart = (telling) => {
  const { plan, texts } = telling;
  const leaves = Object.values(plan.lifecycle.states).filter(({ children }) => children.length === 0);
  const say = (state: StatePlan) => sayState(state, telling);
  const steps = leaves.filter(({ kind }) => kind === 'atomic').flatMap(say);
  const ends = leaves.filter(({ kind, parent }) => kind === 'final' && parent === null).flatMap(say);
  return [
    ...headed(texts.course, steps.length === 0 ? [] : [said(texts.courseLead), ...listOf(steps, true)]),
    ...headed(texts.ends, listOf(ends)),
    ...headed(texts.acts, actsIn(telling)),
  ];
};

/** A state as the complainant is told of it; one of which they are told nothing is not theirs to know. */
function sayState({ title, next }: StatePlan, telling: Telling): string[] {
  const told = inGeneral(next, telling);
  return told === null ? [] : [`${inLanguage(title, telling.lang)}. ${told}`];
}

function actsIn({ plan, lang, texts }: Telling) {
  const own = complainantsActs(Object.values(plan.lifecycle.events)).map((event) => sayAct(event, lang));
  return own.length === 0 ? [] : [said(texts.actsLead), ...listOf(own)];
}

/** What is the complainant's to do, each once. */
export function complainantsActs(events: readonly EventPlan[]): EventPlan[] {
  const own = events.filter(({ by }) => by.includes('complainant'));
  return [...new Map(own.map((event) => [event.name, event])).values()];
}

/** What it is called, and what comes of it where the procedure says so. */
export function sayAct({ label, hint }: EventPlan, lang: string): string {
  const name = inLanguage(label, lang);
  return hint === null ? `${name}.` : `${name}. ${inLanguage(hint, lang)}`;
}
