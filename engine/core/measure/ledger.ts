// The ledger of a dossier's promises: how each stands, and what in the history shows it.
import { applyEntry, blank } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { Due } from '../due/due.ts';
import type { Plan, PromisePlan } from '../plan/plan.ts';
import { compareInstants, secondsOf } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { judgePromises, until, valuesAt } from './promise.ts';
import type { Judgement, PromiseStatus } from './promise.ts';

/**
 * Why a promise stands as it does: it was `done` in time, holds from the `start`, is `open` or has its clock `paused`, was
 * done too `late`, was `not-done` when it was due, did not hold at its `limit`, or not when the dossier `ended`.
 */
export type Reason = 'done' | 'start' | 'open' | 'paused' | 'late' | 'not-done' | 'limit' | 'ended';

export interface LedgerLine {
  readonly promise: PromisePlan;
  readonly status: PromiseStatus;
  /** Null where the promise does not apply. */
  readonly reason: Reason | null;
  /** By when it had or has to be done; null where nothing says so. */
  readonly by: Instant | null;
  /** Since when it is kept or broken; null while it is neither. */
  readonly since: Instant | null;
  /** When it was done after all, though too late. */
  readonly done: Instant | null;
  /** It was done in time, and written down after it was due. */
  readonly recordedLate: boolean;
  /** The entry of the history that shows it, by its number; null where none does. */
  readonly entry: number | null;
  /** How many times it had to be kept, and how many times it was: each clock counts. */
  readonly times: { readonly kept: number; readonly of: number } | null;
}

/** The ledger at a moment; `history` is the dossier's whole history. */
export function ledgerOf(
  plan: Plan,
  dossier: Dossier,
  now: Instant,
  history: readonly Entry[],
): LedgerLine[] {
  return judgePromises(plan, dossier, now, history).map((judged) => {
    const { promise, status, clocks } = judged;
    const line = {
      promise,
      status,
      reason: null,
      by: null,
      since: null,
      done: null,
      recordedLate: false,
      entry: null,
      times: null,
    };
    if (status === 'not-applicable') return line;
    return {
      ...line,
      ...(promise.that === null ? byClocks(clocks, history) : byState(plan, dossier, judged, history)),
    };
  });
}

type Shown = Partial<LedgerLine>;

/** The clock that decides: the first that was missed, else the soonest that runs, else the last that was met. */
function byClocks(clocks: readonly Due[], history: readonly Entry[]): Shown {
  const having = (status: Due['status']) => clocks.filter((clock) => clock.status === status);
  const times = { kept: having('met').length, of: clocks.length };
  const missed = having('missed').sort(byDue)[0];
  if (missed) {
    const { due, met, deadline } = missed;
    const late = met !== null;
    const passed = history.find(
      ({ event, happened }) => event === `deadline.${deadline}` && happened === due,
    );
    const entry = late ? entryAt(history, met) : (passed?.seq ?? null);
    return { reason: late ? 'late' : 'not-done', by: due, since: due, done: met, entry, times };
  }
  const running = having('running').sort(byDue)[0];
  if (running) return { reason: 'open', by: running.due, times };
  if (having('paused').length > 0) return { reason: 'paused', times };
  const met = having('met')
    .sort((a, b) => compareInstants(a.met ?? '', b.met ?? ''))
    .at(-1);
  const since = met?.met ?? null;
  return {
    reason: 'done',
    by: met?.due ?? null,
    since,
    recordedLate: met?.recordedLate ?? false,
    entry: since === null ? null : entryAt(history, since),
    times,
  };
}

function byDue(a: Due, b: Due): number {
  return compareInstants(a.due ?? '', b.due ?? '');
}

/** The act at a moment; what the system did then by itself shows it only where nobody acted. */
function entryAt(history: readonly Entry[], moment: Instant): number | null {
  const own = history.filter(({ happened }) => secondsOf(happened) === secondsOf(moment));
  return (own.find(({ actor }) => actor !== 'system') ?? own[0])?.seq ?? null;
}

function byState(plan: Plan, dossier: Dossier, judged: Judgement, history: readonly Entry[]): Shown {
  const { promise, status, limit } = judged;
  const by = promise.by === null ? null : limit;
  if (status === 'running') return { reason: 'open', by };
  if (status === 'kept') {
    const entry = heldSince(plan, dossier, promise, limit === null ? history : until(history, limit));
    const isFirst = entry !== null && entry.seq === history[0]?.seq;
    return {
      reason: isFirst ? 'start' : 'done',
      by,
      since: entry?.happened ?? null,
      entry: entry?.seq ?? null,
    };
  }
  const closing = history.find(({ changes }) => changes.some(({ kind }) => kind === 'close'));
  const ended = by === null || (dossier.closed !== null && compareInstants(dossier.closed, by) < 0);
  if (ended) return { reason: 'ended', by, since: dossier.closed, entry: closing?.seq ?? null };
  return { reason: 'limit', by, since: by };
}

/** The entry from which it has held until the last of these; null where no entry made it so. */
function heldSince(
  plan: Plan,
  { id }: Dossier,
  { that }: PromisePlan,
  history: readonly Entry[],
): Entry | null {
  let since: Entry | null = null;
  let dossier = blank(id);
  for (const entry of history) {
    dossier = applyEntry(dossier, entry);
    const holds = that?.run(valuesAt(plan, dossier, entry.happened)) === true;
    since = holds ? (since ?? entry) : null;
  }
  return since;
}
