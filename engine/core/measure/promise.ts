// Whether a dossier keeps the promises of its procedure.
import { fullValues } from '../decide/values.ts';
import { rebuild } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import { momentsOf } from '../due/moment.ts';
import type { MomentPlan, Plan, PromisePlan } from '../plan/plan.ts';
import { compareInstants, instantOf, secondsOf } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';

export type PromiseStatus = 'kept' | 'running' | 'broken' | 'not-applicable';

/** How a promise stands, and by what. */
export interface Judgement {
  readonly promise: PromisePlan;
  readonly status: PromiseStatus;
  /** The clocks that decide on it, where a deadline does; stopped ones decide nothing. */
  readonly clocks: readonly Due[];
  /** The last moment at which it must hold; null where a deadline decides, and while nothing says when. */
  readonly limit: Instant | null;
}

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
  const all = judgePromises(plan, dossier, now, history);
  return Object.fromEntries(all.map(({ promise, status }) => [promise.name, status]));
}

/** The same with what it was judged by, in the order in which the promises are written. */
export function judgePromises(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  history?: readonly Entry[],
): Judgement[] {
  const dues = dueDates(plan, dossier, now);
  const values = valuesAt(plan, dossier, now);
  return Object.values(plan.promises).map((promise) =>
    judge({ plan, dossier, now, dues, values, history }, promise),
  );
}

interface Standing {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly now: Instant;
  readonly dues: readonly Due[];
  readonly values: object;
  readonly history: readonly Entry[] | undefined;
}

function judge(at: Standing, promise: PromisePlan): Judgement {
  const { plan, dossier, now, dues, values, history } = at;
  const { when, that, by, deadline } = promise;
  const judged = (status: PromiseStatus, limit: Instant | null = null, clocks: readonly Due[] = []) => ({
    ...{ promise, status, clocks, limit },
  });
  if (when && when.run(values) !== true) return judged('not-applicable');
  if (that === null) {
    const clocks = dues.filter((due) => due.deadline === deadline && due.status !== 'stopped');
    return judged(byClocks(clocks), null, clocks);
  }
  const limit = by === null ? dossier.closed : limitOf(at, by);
  const over = limit !== null && compareInstants(limit, now) < 0;
  const then = over && history ? valuesAt(plan, rebuild(dossier.id, until(history, limit)), limit) : values;
  if (that.run(then) === true) return judged('kept', limit);
  return judged(over || dossier.closed !== null ? 'broken' : 'running', limit);
}

/** The values that a promise is judged by. */
export function valuesAt(plan: Plan, dossier: Dossier, now: Instant): object {
  return fullValues(plan, dossier, { now, people: [], link: '' }, 'system');
}

/** What had happened by a moment, also what was only written down after it. */
export function until(history: readonly Entry[], moment: Instant): Entry[] {
  return history.filter((entry) => compareInstants(entry.happened, moment) <= 0);
}

/** A clock that stopped before it was due neither keeps nor breaks anything. */
function byClocks(clocks: readonly Due[]): PromiseStatus {
  const some = (...status: readonly Due['status'][]) => clocks.some((due) => status.includes(due.status));
  if (some('missed')) return 'broken';
  if (some('running', 'paused')) return 'running';
  return some('met') ? 'kept' : 'not-applicable';
}

function limitOf({ plan, dossier, now, dues }: Standing, by: MomentPlan): Instant | null {
  const dueOf = (name: string) => dues.findLast((due) => due.deadline === name)?.due ?? null;
  return momentsOf(by, { plan, dossier, now, dueOf }).at(-1) ?? dossier.closed;
}

/** Whether a promise of this procedure is judged by how a dossier stood at an earlier moment. */
export function judgesThePast({ promises }: Plan): boolean {
  return Object.values(promises).some(({ that, by }) => that !== null && by !== null);
}

/** The next moment at which a promise breaks by itself, without anything happening; null when there is none. */
export function nextBreak(plan: Plan, dossier: Dossier, now: Instant): Instant | null {
  if (!judgesThePast(plan)) return null;
  const limits = judgePromises(plan, dossier, now).flatMap(({ status, limit }) =>
    status === 'running' && limit !== null ? [limit] : [],
  );
  const soonest = limits.sort(compareInstants)[0];
  return soonest === undefined ? null : instantOf(secondsOf(soonest) + 1);
}
