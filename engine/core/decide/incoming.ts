// What comes into a decision, and what comes out of it.
import type { Actor, Dossier } from '../dossier/dossier.ts';
import type { Entry, Input } from '../dossier/entry.ts';
import type { Plan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';
import type { Refusal } from './refusal.ts';

/** Something that comes in from a person or from a linked dossier. */
export interface Incoming {
  readonly event: string;
  readonly actor: Actor;
  /** When it happened, where that was earlier than now. */
  readonly happened?: Instant;
  readonly input: RawInput;
  /** Dossiers that the input names by their number, looked up beforehand. */
  readonly others?: readonly Other[];
  /** The procedure of the dossier that says it, where that is not a linked one. */
  readonly from?: string;
}

/** Another dossier, with the plan under which it runs. */
export interface Other {
  readonly plan: Plan;
  readonly dossier: Dossier;
}

/** What somebody put in, as it was typed. */
export interface RawInput extends Omit<Input, 'data' | 'agreements'> {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly agreements?: readonly Readonly<Record<string, unknown>>[];
}

/** The entries of time that passed are there also when the event itself is refused. */
export interface Decision {
  readonly dossier: Dossier;
  readonly entries: readonly Entry[];
  readonly refusal: Refusal | null;
}
