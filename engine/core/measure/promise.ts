// Whether a dossier keeps the promises of its procedure.
import { fullValues } from '../decide/values.ts';
import { rebuild } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import { momentsOf } from '../due/moment.ts';
import type { MomentPlan, Plan, PromisePlan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';

export type PromiseStatus = 'kept' | 'running' | 'broken' | 'not-applicable';

/**
 * Says for each promise how it stands at a moment. What had to hold by an earlier moment is judged by the history as it
 * was then; without the history, by the dossier as it stands.
 */
export function promiseStatus(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  history?: readonly Entry[],
): Record<string, PromiseStatus> {
  const dues = dueDates(plan, dossier, now);
  const values = valuesOf(plan, dossier, now);
  return Object.fromEntries(
    Object.values(plan.promises).map((promise) => [
      promise.name,
      statusOf(plan, dossier, now, dues, values, promise, history),
    ]),
  );
}

function statusOf(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  dues: readonly Due[],
  values: object,
  { when, that, by, deadline }: PromisePlan,
  history: readonly Entry[] | undefined,
): PromiseStatus {
  if (when && when.run(values) !== true) return 'not-applicable';
  if (that === null) return byClocks(dues.filter((due) => due.deadline === deadline));
  const limit = by === null ? dossier.closed : limitOf(plan, dossier, now, dues, by);
  const over = limit !== null && compareInstants(limit, now) < 0;
  const then = over && history ? valuesOf(plan, asOf(dossier.id, history, limit), limit) : values;
  if (that.run(then) === true) return 'kept';
  return over || dossier.closed !== null ? 'broken' : 'running';
}

function valuesOf(plan: Plan, dossier: Dossier, now: Instant): object {
  return fullValues(plan, dossier, { now, people: [], link: '' }, 'system');
}

/** A clock that stopped before it was due neither keeps nor breaks anything. */
function byClocks(clocks: readonly Due[]): PromiseStatus {
  const some = (...status: readonly Due['status'][]) => clocks.some((due) => status.includes(due.status));
  if (some('missed')) return 'broken';
  if (some('running', 'paused')) return 'running';
  return some('met') ? 'kept' : 'not-applicable';
}

function limitOf(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  dues: readonly Due[],
  by: MomentPlan,
): Instant | null {
  const dueOf = (name: string) => dues.findLast((due) => due.deadline === name)?.due ?? null;
  return momentsOf(by, { plan, dossier, now, dueOf }).at(-1) ?? dossier.closed;
}

function asOf(id: string, history: readonly Entry[], moment: Instant): Dossier {
  return rebuild(
    id,
    history.filter((entry) => compareInstants(entry.happened, moment) <= 0),
  );
}
