// Bounds on how many things an answer consists of.
import type { Sentence } from '../language/text.ts';
import type { FieldPlan } from '../plan/plan.ts';

/** How the things are called, one and several, in each language. */
export interface Things {
  readonly nl: readonly [one: string, several: string];
  readonly en: readonly [one: string, several: string];
}

/** What is wrong with so many things, or null when their number is right. */
export function countProblem(
  count: number,
  field: FieldPlan,
  things: Things,
  usualMost: number,
): Sentence | null {
  const most = field.atMost ?? usualMost;
  const say = (number: number, language: 'nl' | 'en') =>
    `${number} ${things[language][number === 1 ? 0 : 1]}`;
  if (count > most) {
    return {
      nl: `Dit zijn er te veel: hoogstens ${say(most, 'nl')}.`,
      en: `These are too many: ${say(most, 'en')} at most.`,
    };
  }
  if (field.atLeast !== null && count < field.atLeast) {
    const { atLeast } = field;
    return {
      nl: `Dit zijn er te weinig: ten minste ${say(atLeast, 'nl')}.`,
      en: `These are too few: at least ${say(atLeast, 'en')}.`,
    };
  }
  return null;
}
