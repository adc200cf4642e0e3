// What an event is called: its button, or for a deadline that passes the deadline's own title.
import { inLanguage } from '../language/text.ts';
import type { EventPlan, Plan } from '../plan/plan.ts';

const PASSED = 'deadline.';

/** The label of an event in a language. */
export function eventLabel(plan: Plan, event: EventPlan, language: string): string {
  const written = inLanguage(event.label, language);
  const deadline = event.name.startsWith(PASSED)
    ? plan.deadlines[event.name.slice(PASSED.length)]
    : undefined;
  if (!deadline || written !== event.name) return written;
  const title = inLanguage(deadline.title, language);
  return language === 'nl' ? `Termijn voorbij: ${title}` : `Time is up: ${title}`;
}
