// Tells other dossiers something: linked ones, or all that were counted, of which nobody here learns which they are.
import { ORIGIN } from '../dossier/dossier.ts';
import type { EffectPlan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { periodFor } from './freeze.ts';
import { valuesOf } from './value-of.ts';

/** Records what is to be told to whom. */
export function tell(draft: Draft, { to, event, data }: Extract<EffectPlan, { effect: 'tell' }>): void {
  const answers = valuesOf(draft, data);
  if ('linked' in to) {
    const given = Object.keys(answers).length === 0 ? {} : { data: answers };
    for (const dossier of linkedBy(draft, to.linked))
      draft.change({ kind: 'tell', dossier, event, ...given });
    return;
  }
  const field = draft.plan.fields[to.countedIn];
  if (!field) return;
  const period = periodFor(draft.plan, field, draft.dossier);
  draft.change({ kind: 'tell-all', procedure: to.procedure, period, event, data: answers });
}

function linkedBy({ dossier: { links, origin } }: Draft, relation: string): string[] {
  const there = links.filter((link) => link.relation === relation).map((link) => link.dossier);
  return relation === ORIGIN && origin ? [origin.dossier, ...there] : there;
}
