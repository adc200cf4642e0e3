// What somebody at work writes down because the complainant, or whoever acts for them, said it by phone, on paper or in a talk.
import { standingOf } from '../../access/standing.ts';
import { isOfComplainant } from '../../dossier/dossier.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { World } from '../../people/person.ts';
import { hasComplainant } from '../../plan/complainant.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Draft } from '../draft.ts';
import { handles, isForgotten } from '../keeping.ts';
import { refuse } from '../refusal.ts';

/** The ways in which somebody can have said it. */
export const SAID = ['phone', 'letter', 'talk', 'visit', 'mail'] as const;

/**
 * Whether somebody at work may write down what the complainant says of themselves: who handles it and reads their letters, and
 * nobody who merely may take it or reads along, since an address is where the next code goes.
 */
export function mayWriteDown(plan: Plan, dossier: Dossier, who: Actor, world: World): boolean {
  if (isOfComplainant(who) || who === 'system' || !hasComplainant(plan) || isForgotten(dossier)) return false;
  return handles(plan, dossier, who, world) && standingOf(plan, dossier, who, world).parts.has('letters');
}

/** Refuses what somebody at work writes down without how it was said. */
export function checkSaid({ at, input }: Draft): void {
  if (!isOfComplainant(at.by) && !SAID.some((each) => each === input.channel))
    refuse('answers', HOW, { channel: HOW });
}

const HOW = { nl: 'Kies hoe u dit hebt gehoord.', en: 'Choose how you were told this.' };
