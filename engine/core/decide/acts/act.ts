// An act that every procedure knows, beside the events of its own lifecycle.
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { World } from '../../people/person.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RawInput } from '../incoming.ts';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

export interface Act {
  /** Whether somebody may do it here at all; `of` is what stands after the dot, such as an approval. */
  readonly refusal: (plan: Plan, dossier: Dossier, who: Actor, of: string, world: World) => Refusal | null;
  readonly carryOut: (draft: Draft, of: string, input: RawInput) => void;
  /** Whether it may have happened earlier than now. */
  readonly late?: boolean;
}

export const NOT_YOURS: Refusal = {
  code: 'not-yours',
  text: { nl: 'Dit kan iemand anders doen, niet u.', en: 'Somebody else can do this, not you.' },
};
export const NOT_HERE: Refusal = {
  code: 'not-possible-now',
  text: { nl: 'Dit kan nu niet.', en: 'This is not possible now.' },
};
