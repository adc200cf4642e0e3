// Fills in the answers that a procedure gives by itself until somebody else does.
import { setAnswer } from './answers.ts';
import type { Draft } from './draft.ts';
import { valueOf } from './value-of.ts';

/** Sets every field that has a default. */
export function carryOutDefaults(draft: Draft): void {
  for (const field of Object.values(draft.plan.fields))
    if (field.default) setAnswer(draft, field.name, valueOf(draft, field.default));
}
