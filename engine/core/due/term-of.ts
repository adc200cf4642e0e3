// One clock of one deadline: from its start, through pauses and extensions, to the moment at which it is due.
import type { Dossier } from '../dossier/dossier.ts';
import type { DeadlinePlan } from '../plan/plan.ts';
import { extendTerm } from '../time/extend-term.ts';
import { applyPauses } from '../time/pauses.ts';
import type { Pause } from '../time/pauses.ts';
import { parseSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { computeTerm } from '../time/term.ts';
import type { DueMoments, Term } from '../time/term.ts';
import { keyOf } from './due-key.ts';

export interface TermOf {
  readonly key: string;
  readonly start: Instant;
  readonly due: Instant | null;
  readonly nominal: Instant | null;
  readonly extended: number;
  readonly moved: 'condition' | 'pause' | 'extension' | null;
}

/** Reckons one clock; `due` is null while it stands still. */
export function termOf(
  deadline: DeadlinePlan,
  item: string | null,
  start: Instant,
  dossier: Dossier,
  scope: object,
  now: Instant,
): TermOf {
  const key = keyOf(deadline.name, item, start);
  const pauses = pausesOf(deadline, dossier, start);
  const standing = pauses.some((pause) => pause.to === null);
  const over = pauses.flatMap((pause) =>
    pause.to === null ? [{ from: pause.from, to: now }] : [{ from: pause.from, to: pause.to }],
  );
  const restart = deadline.pause?.then === 'start-over' ? over.at(-1) : undefined;
  const from = restart && !standing ? restart.to : start;
  const line = deadline.within.lines.findIndex((each) => each.when === null || each.when.run(scope) === true);
  const span = deadline.within.lines[line]?.then;
  const extensions = dossier.extensions.filter((extension) => extension.key === key);
  const moved =
    extensions.length > 0
      ? 'extension'
      : over.length > 0
        ? 'pause'
        : deadline.within.lines.length > 1
          ? 'condition'
          : null;
  if (!span || standing) return { key, start, due: null, nominal: null, extended: extensions.length, moved };
  const term = asTerm(deadline, span);
  const spans = extensions.flatMap(({ amount, unit }) => parseSpan(`${amount} ${unit}`) ?? []);
  const extended = extend(
    from,
    computeTerm(from, term),
    term,
    spans,
    deadline.extension?.counted ?? 'from-end',
  );
  const end = deadline.pause?.then === 'start-over' ? extended : applyPauses(extended, over as Pause[], term);
  return { key, start, due: end.due, nominal: end.nominal, extended: extensions.length, moved };
}

function asTerm(deadline: DeadlinePlan, span: Span): Term {
  return {
    span,
    calendar: deadline.calendar,
    count: deadline.count,
    roll: deadline.roll,
    direction: deadline.direction,
    ...(deadline.ends === null ? {} : { ends: deadline.ends }),
    ...(deadline.cutOff === null ? {} : { cutOff: deadline.cutOff }),
    ...(deadline.contains === null ? {} : { contains: deadline.contains }),
  };
}

function extend(
  start: Instant,
  first: DueMoments,
  term: Term,
  spans: readonly Span[],
  counted: 'from-end' | 'from-start',
): DueMoments {
  let total = term;
  let current = first;
  for (const span of spans) {
    current = extendTerm(start, current, total, span, counted);
    if (counted === 'from-start' && span.unit === total.span.unit)
      total = { ...total, span: { amount: total.span.amount + span.amount, unit: span.unit } };
  }
  return current;
}

interface Standstill {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

function pausesOf(deadline: DeadlinePlan, dossier: Dossier, start: Instant): Standstill[] {
  const visits = (deadline.pause?.in ?? []).flatMap((state) => dossier.visits[state] ?? []);
  return visits
    .filter((visit) => visit.to === null || compareInstants(visit.to, start) > 0)
    .map((visit) => ({
      from: compareInstants(visit.from, start) < 0 ? start : visit.from,
      to: visit.to ?? (dossier.closed === null ? null : dossier.closed),
    }))
    .sort((a, b) => compareInstants(a.from, b.from));
}
