// Promises of which only some readers may know how they stand: it would tell them what they may not read.
import type { FieldPlan, Part, Plan, PromisePlan } from '../plan/plan.ts';

/** What a reader may see of a dossier. */
export interface Sight {
  readonly part: (part: Part) => boolean;
  readonly field: (field: FieldPlan) => boolean;
}

/** Whether a reader may know how a promise stands: everything that it is judged by must be theirs to see. */
export function seesPromise(plan: Plan, { when, that, deadline }: PromisePlan, sight: Sight): boolean {
  const reads = [...(when?.paths ?? []), ...(that?.paths ?? [])];
  const clock = plan.deadlines[deadline ?? ''];
  return (
    sight.part('history') &&
    (clock?.each !== 'agreements' || sight.part('agreements')) &&
    reads.every((path) => seesWhatIsRead(plan, path, sight))
  );
}

function seesWhatIsRead({ fields }: Plan, [space = '', name = '']: readonly string[], sight: Sight): boolean {
  const needed = PARTS[space];
  if (needed) return sight.part(needed);
  const field = space === 'data' ? fields[name] : undefined;
  return field === undefined || sight.field(field);
}

const PARTS: Readonly<Record<string, Part>> = {
  agreements: 'agreements',
  approvals: 'answers',
  participant: 'answers',
};
