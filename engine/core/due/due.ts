// The due times of a dossier: defined here once, for the page, for the row that is polled and for the figure.
import type { Dossier } from '../dossier/dossier.ts';
import { remembered } from '../scope/remembered.ts';
import { baseValues } from '../scope/values.ts';
import type { DeadlinePlan, Plan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { itemsOf } from './items.ts';
import type { DueItem } from './items.ts';
import { momentsOf } from './moment.ts';
import type { MomentContext } from './moment.ts';
import { termOf } from './term-of.ts';

/** `stopped`: the dossier ended, or the clock began anew, before it was due. */
export type DueStatus = 'running' | 'paused' | 'met' | 'missed' | 'stopped';

export interface Due {
  /** Deadline, item and start together: one clock. */
  readonly key: string;
  readonly deadline: string;
  readonly item: string | null;
  readonly start: Instant;
  /** Null while the clock stands still. */
  readonly due: Instant | null;
  /** Before it was moved off a free day. */
  readonly nominal: Instant | null;
  readonly status: DueStatus;
  readonly met: Instant | null;
  /** It happened in time, and was written down later. */
  readonly recordedLate: boolean;
  readonly extended: number;
  /** Why the due time is not where the first reckoning put it. */
  readonly moved: 'condition' | 'pause' | 'extension' | null;
}

const MOST_INSTANCES = 500;

/** Works out every clock of a dossier at a moment, oldest start first within a deadline. */
export const dueDates = remembered<readonly Due[]>(reckon);

function reckon(plan: Plan, dossier: Dossier, now: Instant): Due[] {
  const values = baseValues(plan, dossier, now);
  const found = new Map<string, Due[]>();
  const busy = new Set<string>();
  const ofDeadline = (name: string): Due[] => {
    const known = found.get(name);
    if (known) return known;
    const deadline = plan.deadlines[name];
    if (!deadline || busy.has(name)) return [];
    busy.add(name);
    const context: MomentContext = {
      plan,
      dossier,
      now,
      dueOf: (other) => ofDeadline(other).at(-1)?.due ?? null,
    };
    const dues = itemsOf(plan, dossier, deadline).flatMap((item) =>
      clocksOf(deadline, item, context, values, now),
    );
    busy.delete(name);
    found.set(name, dues);
    return dues;
  };
  return Object.keys(plan.deadlines).flatMap(ofDeadline);
}

function clocksOf(
  deadline: DeadlinePlan,
  item: DueItem,
  context: MomentContext,
  values: object,
  now: Instant,
): Due[] {
  const own: MomentContext = item.id === null ? context : { ...context, item };
  const scope = item.id === null ? values : { ...values, item: item.value };
  if (deadline.when && deadline.when.run(scope) !== true) return [];
  // No window closes on whoever has not got what opens it; what the organisation must do waits for no mail.
  const all = momentsOf(deadline.from, { ...own, arrived: deadline.window !== null });
  const starts = 'earlierOf' in deadline.from && !deadline.from.when ? all.slice(0, 1) : all;
  return [...new Set(starts)].flatMap((start, index, each) => {
    const end = deadline.repeat?.until ? firstFrom(momentsOf(deadline.repeat.until, own), start) : null;
    const first = clock(deadline, item, start, earliest(each[index + 1] ?? null, end), own, scope, now);
    return deadline.repeat ? [first, ...repeats(deadline, item, first, end, own, scope, now)] : [first];
  });
}

function repeats(
  deadline: DeadlinePlan,
  item: DueItem,
  first: Due,
  end: Instant | null,
  context: MomentContext,
  scope: object,
  now: Instant,
): Due[] {
  const over = earliest(end, closing(deadline, context.dossier));
  const dues: Due[] = [];
  for (let last = first; last.due !== null && dues.length < MOST_INSTANCES; dues.push(last)) {
    if (compareInstants(now, last.due) < 0 || (over !== null && compareInstants(over, last.due) <= 0)) break;
    last = clock(deadline, item, last.due, end, context, scope, now);
  }
  return dues;
}

function clock(
  deadline: DeadlinePlan,
  item: DueItem,
  start: Instant,
  ended: Instant | null,
  context: MomentContext,
  scope: object,
  now: Instant,
): Due {
  const { dossier } = context;
  const term = termOf(deadline, item.id, start, dossier, scope, now);
  const met = metAt(deadline, momentsOf(deadline.until, { ...context, arrived: true }), term.start);
  const over = earliest(ended, closing(deadline, dossier));
  return {
    key: term.key,
    deadline: deadline.name,
    item: item.id,
    start: term.start,
    due: term.due,
    nominal: term.nominal,
    status: statusOf(term.due, met, over, now, dossier.fired[`${term.key}:missed`] !== undefined),
    met,
    recordedLate:
      met !== null &&
      term.due !== null &&
      compareInstants(met, term.due) <= 0 &&
      dossier.fired[`${term.key}:missed`] !== undefined,
    extended: term.extended,
    moved: term.moved,
  };
}

/** What was done before the clock started counts where the clock runs back, or to a date of the thing itself. */
function metAt(deadline: DeadlinePlan, moments: readonly Instant[], start: Instant): Instant | null {
  const { until, direction } = deadline;
  const anyTime = direction === 'backward' || ('at' in until && (until.at === 'item' || until.at === 'data'));
  return anyTime ? ([...moments].sort(compareInstants)[0] ?? null) : firstFrom(moments, start);
}

/** A clock whose passing is what ended the dossier was missed, and did not stop in time. */
function statusOf(
  due: Instant | null,
  met: Instant | null,
  over: Instant | null,
  now: Instant,
  passed: boolean,
): DueStatus {
  if (met !== null) return due === null || compareInstants(met, due) <= 0 ? 'met' : 'missed';
  if (due === null) return over === null ? 'paused' : 'stopped';
  const end = over ?? now;
  if (compareInstants(end, due) > (passed ? -1 : 0)) return 'missed';
  return over === null ? 'running' : 'stopped';
}

/** When the dossier's end stops the clock; null while it has not ended, or where the clock runs on after it. */
function closing({ afterClosing }: DeadlinePlan, { closed }: Dossier): Instant | null {
  return afterClosing === 'go-on' ? null : closed;
}

function firstFrom(moments: readonly Instant[], start: Instant): Instant | null {
  return [...moments].sort(compareInstants).find((at) => compareInstants(at, start) >= 0) ?? null;
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return compareInstants(a, b) <= 0 ? a : b;
}
