// Retention: when the words of an ended dossier go.
import type { Dossier } from '../dossier/dossier.ts';
import type { World } from '../people/person.ts';
import type { Plan, RetentionPlan } from '../plan/plan.ts';
import { baseValues } from '../scope/values.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { computeTerm } from '../time/term.ts';
import type { Decision } from './incoming.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { isForgotten, isHeld } from './keeping.ts';

/** When the words of an ended dossier go, and how; null while it has not ended or is held, or once they went. */
export function retentionOf(
  plan: Plan,
  dossier: Dossier,
): { at: Instant; then: RetentionPlan['then'] } | null {
  if (dossier.closed === null || isHeld(dossier) || isForgotten(dossier)) return null;
  const values = baseValues(plan, dossier, dossier.closed);
  const line = plan.retention.find((each) => each.when === null || each.when.run(values) === true);
  if (!line) return null;
  return {
    at: computeTerm(dossier.closed, { span: line.keep, calendar: plan.calendar }).due,
    then: line.then,
  };
}

/** Makes the dossier forget its words once its time has come; null before. */
export function retire(plan: Plan, dossier: Dossier, world: World): Decision | null {
  const retention = retentionOf(plan, dossier);
  if (!retention || compareInstants(retention.at, world.now) > 0) return null;
  const draft = new Draft(
    plan,
    dossier,
    world,
    { happened: world.now, recorded: world.now, by: 'system' },
    {},
  );
  draft.change({ kind: 'anonymise', everything: retention.then === 'erase' });
  draft.change({ kind: 'occurred', event: 'retention' });
  const { dossier: after, entry } = finish(draft, 'retention');
  return { dossier: after, entries: [entry], refusal: null };
}
